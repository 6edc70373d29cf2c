/// The script of all pages. Every page works without it; it only makes some nicer.
///
/// Parts of a page say by an attribute what they want: `data-live` a form whose answer takes the place of an element while
/// one types, `data-copy` a button that copies a text.
public enum WebScript {
  /// The whole script.
  public static let source = [live, copy, MapScript.source].joined(separator: "\n")

  /// A form with GET: its answer is fetched shortly after each change, the element that `data-live` selects is replaced, and
  /// the address follows, so that it can be sent on. An answer that is overtaken by another change is dropped.
  private static let live = """
    document.addEventListener('input', function (event) {
      var form = event.target.closest && event.target.closest('form[data-live]')
      if (!form) return
      clearTimeout(form.lotseTimer)
      form.lotseTimer = setTimeout(function () { lotseLive(form) }, 400)
    })
    async function lotseLive(form) {
      var address = form.action.split('?')[0] + '?' + new URLSearchParams(new FormData(form))
      var turn = form.lotseTurn = (form.lotseTurn || 0) + 1
      var target = document.querySelector(form.dataset.live)
      target.setAttribute('aria-busy', 'true')
      try {
        var answer = await fetch(address, { headers: { Accept: 'text/html' } })
        var page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        var part = page.querySelector(form.dataset.live)
        if (turn !== form.lotseTurn || !part) return
        target.replaceChildren.apply(target, Array.from(part.childNodes))
        history.replaceState(null, '', address)
      } catch (error) {
        // Without an answer the button still sends the form.
      } finally {
        if (turn === form.lotseTurn) target.removeAttribute('aria-busy')
      }
    }
    """

  /// A button that copies the text of the element that `data-copy` selects; it is hidden until there is a script.
  private static let copy = """
    document.querySelectorAll('button[data-copy]').forEach(function (button) {
      button.hidden = false
      button.addEventListener('click', async function () {
        var field = document.querySelector(button.dataset.copy)
        try {
          await navigator.clipboard.writeText(field.value)
        } catch (error) {
          field.select()
          document.execCommand('copy')
        }
        button.querySelector('.kern-label').textContent = button.dataset.done
      })
    })
    """
}
