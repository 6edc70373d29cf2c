"""Pages by keyboard alone, enlarged, on paper, and without jumps; signing in with an account.

Usage: reading.py http://127.0.0.1:PORT http://127.0.0.1:PORT-WITH-ACCOUNT
The second server has the account `anna` with the password of `run`.
"""
import os
import pathlib
import sys

from playwright.sync_api import sync_playwright

BASE, SIGNED = sys.argv[1], sys.argv[2]
PASSWORD = os.environ["PASSWORD"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SAMPLE = (ROOT / "seeds/enquiries/e06_medizintechnik.yaml").read_text(encoding="utf-8")

failures = []


def back(page):
    """The back button, once the page that is left has come to rest."""
    page.wait_for_load_state()
    page.wait_for_timeout(150)
    page.go_back()


def expect(condition, text):
    if not condition:
        failures.append(text)
        print("FAIL", text)


def kept(page):
    """The path of an enquiry that is kept."""
    page.request.post(BASE + "/api/v1/enquiries", data=SAMPLE, headers={"Content-Type": "application/yaml"})
    page.goto(BASE + "/anfragen")
    return page.locator("tbody th a").first.get_attribute("href")


def tab_to(page, selector, most=80):
    """Goes on with the tab key until an element has the focus; whether it was reached, and the focus was seen all the way."""
    for _ in range(most):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """selector => { const e = document.activeElement, s = getComputedStyle(e);
              return [e.matches(selector), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2
                || e.closest('svg') !== null || e === document.body] }""", selector)
        expect(state[1], f"{page.url}: the focus cannot be seen before {selector}")
        if state[0]:
            return True
    return False


def keyboard_alone(browser):
    """From the start page to a filtered list, a site, and back, without a mouse."""
    page = browser.new_context(java_script_enabled=True, locale="de-DE").new_page()
    page.goto(BASE + "/")
    expect(tab_to(page, "a[href='/standorte']"), "the sites are not reached by keyboard")
    page.keyboard.press("Enter")
    page.wait_for_url("**/standorte")
    expect(tab_to(page, "#district"), "the filter is not reached by keyboard")
    page.keyboard.type("Görlitz")
    expect(tab_to(page, "main form button"), "the button is not reached by keyboard")
    page.keyboard.press("Enter")
    page.wait_for_url("**district=GR**")
    back(page)
    page.go_forward()
    expect(page.input_value("#district") == "GR", "the way back loses the filter")
    expect(tab_to(page, "tbody th a"), "no site is reached by keyboard")
    page.keyboard.press("Enter")
    page.wait_for_url("**/standorte/*")
    expect(page.locator("h1").count() == 1, "a page without one heading")
    page.goto(BASE + "/standorte")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.evaluate("document.activeElement.id") == "inhalt", "the skip link does not lead to the content")


def enlarged(browser):
    """At 200 per cent a window of 1280 is 640 wide: nothing runs out of it sideways, and nothing is cut off."""
    page = browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2, locale="de-DE").new_page()
    enquiry = kept(page)
    for path in ("/", "/standorte", "/standorte/schwarze-pumpe", enquiry, enquiry + "/ergebnis",
                 enquiry + "/ergebnis/schwarze-pumpe", enquiry + "/vergleich", enquiry + "/belastbarkeit", "/regelwerk"):
        page.goto(BASE + path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        expect(wide <= 640, f"{path} at 200 %: {wide} wide")
        cut = page.evaluate(
            """[...document.querySelectorAll('main p, main li, main dd, main h2, main h3, main label')].filter(e =>
              e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'hidden'
              && !e.classList.contains('kern-sr-only')).length""")
        expect(cut == 0, f"{path} at 200 %: {cut} texts are cut off")


def on_paper(browser):
    """Printed, a page has its content and neither navigation nor forms; charts are drawn."""
    page = browser.new_context(locale="de-DE").new_page()
    enquiry = kept(page)
    page.emulate_media(media="print")
    for path in ("/standorte/schwarze-pumpe", enquiry + "/ergebnis", enquiry + "/vergleich"):
        page.goto(BASE + path)
        for hidden in (".lo-nav", ".lo-filter", ".kern-btn"):
            for element in page.locator(hidden).all():
                expect(not element.is_visible(), f"{path} on paper shows {hidden}")
        expect(page.locator("main").is_visible(), f"{path} on paper has no content")
        expect(len(page.pdf(format="A4")) > 20_000, f"{path} on paper is empty")


def without_jumps(browser):
    """Nothing moves while a page is read: no layout shift."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE").new_page()
    enquiry = kept(page)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.moved += e.value))"
        ".observe({type: 'layout-shift', buffered: true})")
    for path in ("/", "/standorte", enquiry + "/ergebnis", "/regelwerk"):
        page.goto(BASE + path)
        page.wait_for_timeout(300)
        expect(page.evaluate("window.moved") == 0, f"{path}: the layout shifts")


def map_by_wheel(browser):
    """With scripts the wheel enlarges the map; at its usual size scrolling down goes on down the page."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE").new_page()
    page.goto(BASE + "/standorte")
    chart = page.locator("svg.map").first
    box = chart.bounding_box()
    width = "document.querySelector('svg.map').viewBox.baseVal.width"
    home = page.evaluate(width)

    def turn(by):
        page.mouse.wheel(0, by)
        page.wait_for_timeout(400)
        return page.evaluate(width)

    page.mouse.move(box["x"] + 150, box["y"] + 150)
    expect(turn(-300) < home, "the wheel does not enlarge the map")
    expect(turn(300) >= home, "the wheel does not lead back to the whole map")
    turn(300)
    expect(page.evaluate("scrollY") > 100, "the map keeps the page from scrolling")


def with_an_account(browser):
    """Sent to the form, signed in and back to where one wanted to go; a form of the session is taken; out again."""
    page = browser.new_context(java_script_enabled=False, locale="de-DE").new_page()
    page.goto(SIGNED + "/anfragen/neu")
    page.click("main a:has-text('Anmelden')")
    page.fill("#name", "anna")
    page.fill("#password", "ganz falsch")
    page.click("main form button")
    expect(page.locator("#fehler").count() == 1, "a wrong password leads to no message")
    expect(page.input_value("#name") == "anna" and page.input_value("#password") == "", "the name is not kept")
    page.fill("#password", PASSWORD)
    page.click("main form button")
    expect(page.url.startswith(SIGNED + "/anfragen/neu"), f"signing in does not lead back: {page.url}")
    page.fill("#id", "projekt-seerose")
    page.fill("#title", "Mit Konto")
    page.click("button[value=next]")
    page.click("button[value=check]")
    page.click("text=Anlegen und bewerten")
    expect(page.url.split("?")[0].endswith("/ergebnis"), f"with an account no enquiry is kept: {page.url}")
    page.goto(SIGNED + "/anfragen/neu")
    page.set_input_files("input[type=file]", ROOT / "seeds/enquiries/e06_medizintechnik.yaml")
    page.click("text=Hochladen und prüfen")
    expect("Medizintechnik" in page.inner_text("main"), "with an account no file is taken")
    page.click("header a:has-text('Konto')")
    page.fill("#label", "Abgleich <b>")
    page.check("#scope-read")
    page.click("button:has-text('Token anlegen')")
    expect("lotse_" in page.inner_text("#token-neu"), "no token is shown")
    page.goto(SIGNED + "/konto")
    expect("Abgleich <b>" in page.inner_text("main"), "the token is not listed")
    page.click("button:has-text('Widerrufen')")
    expect("widerrufen" in page.inner_text("main"), "the token is not revoked")
    page.click("button:has-text('Abmelden')")
    page.goto(SIGNED + "/konto")
    expect(page.locator("main a:has-text('Anmelden')").count() == 1, "one is not signed out")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    for check in (keyboard_alone, enlarged, on_paper, without_jumps, map_by_wheel, with_an_account):
        print("==", check.__name__, flush=True)
        check(browser)
    browser.close()
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
