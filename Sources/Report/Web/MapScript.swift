/// Maps can be enlarged with the wheel and moved by dragging; without scripts the links to districts do the same.
enum MapScript {
  /// Scrolling down over a map at its usual size goes on down the page, so that nobody gets stuck on it. The events are taken
  /// by the document, so that maps which come later work too.
  static let source = """
    const homes = new WeakMap();
    let drag = null;
    function mapOf(event) {
      const map = event.target.closest && event.target.closest('svg.map');
      if (map && !homes.has(map)) {
        const { x, y, width, height } = map.viewBox.baseVal;
        homes.set(map, { x, y, width, height });
      }
      return map;
    }
    function showPart(map, x, y, width) {
      const home = homes.get(map), box = map.viewBox.baseVal, height = width * home.height / home.width;
      box.width = width;
      box.height = height;
      box.x = Math.min(Math.max(x, home.x), home.x + home.width - width);
      box.y = Math.min(Math.max(y, home.y), home.y + home.height - height);
      map.classList.toggle('m-moved', width < home.width);
    }
    document.addEventListener('wheel', event => {
      const map = mapOf(event);
      if (!map) return;
      const home = homes.get(map), box = map.viewBox.baseVal, frame = map.getBoundingClientRect();
      if (event.deltaY > 0 && box.width >= home.width) return;
      event.preventDefault();
      const right = (event.clientX - frame.left) / frame.width, down = (event.clientY - frame.top) / frame.height;
      const width = Math.min(home.width, Math.max(home.width / 8, box.width * (event.deltaY > 0 ? 1.25 : 0.8)));
      const height = width * home.height / home.width;
      showPart(map, box.x + right * (box.width - width), box.y + down * (box.height - height), width);
    }, { passive: false });
    document.addEventListener('pointerdown', event => {
      const map = mapOf(event);
      if (!map || !map.classList.contains('m-moved')) return;
      drag = { map, x: event.clientX, y: event.clientY, left: map.viewBox.baseVal.x, top: map.viewBox.baseVal.y };
    });
    document.addEventListener('pointermove', event => {
      if (!drag) return;
      const box = drag.map.viewBox.baseVal, scale = box.width / drag.map.getBoundingClientRect().width;
      showPart(drag.map, drag.left - (event.clientX - drag.x) * scale, drag.top - (event.clientY - drag.y) * scale, box.width);
    });
    document.addEventListener('pointerup', () => { drag = null });
    """
}
