"""The pages in a real browser: whole paths without scripts, and axe-core on every page.

Usage: pages.py http://127.0.0.1:PORT
"""
import os
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BASE = sys.argv[1]
ROOT = pathlib.Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PICTURES = os.environ.get("SCREENSHOTS")
# Every page narrow and wide, light and dark: the two differences are told apart by two runs.
VIEWS = [(360, "light"), (1280, "dark")]
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


def submit(page, text):
    """Creates an enquiry and gives the path of its result."""
    page.goto(f"{BASE}/anfragen/neu/text?lang=de")
    page.fill("#text", text)
    page.click("main button[type=submit]")
    return page.url.removeprefix(BASE).split("?")[0]


def begin(page):
    """Begins an enquiry in the form with something wrong in it; gives the path of the draft."""
    page.goto(f"{BASE}/anfragen/neu")
    page.fill("#title", "Halb fertig")
    page.click("button:has-text('Grundstück')")
    page.fill("[name='site.area_ha']", "viel")
    page.click("button:has-text('Weiter'):not(:has-text('Später'))")
    return page.url.removeprefix(BASE).split("?")[0]


def officer_without_scripts(browser):
    """From the start page to one number of one site, with links and forms alone."""
    page = browser.new_context(java_script_enabled=False, locale="de-DE").new_page()
    page.goto(BASE + "/")
    page.click("text=Anfrage anlegen")
    page.click("text=Anfrage als Text eingeben")
    page.fill("#text", SAMPLE.replace("area_ha: 1.5", "area_ha: viel"))
    page.click("main button[type=submit]")
    expect(page.locator("#fehler").count() == 1, "an error leads to no summary")
    expect("area_ha: viel" in page.input_value("#text"), "what was typed is lost after an error")
    page.fill("#text", SAMPLE)
    page.click("main button[type=submit]")
    expect(page.url.split("?")[0].endswith("/ergebnis"), f"no result after creating an enquiry: {page.url}")
    expect("Belastbarkeit" in page.inner_text("main"), "the result does not say how firm it is")
    first = page.locator("article h3 a").first
    name = first.inner_text()
    first.click()
    expect(page.inner_text("h1") == name, "a site in the result leads to another page")
    expect("←" in page.inner_text("main"), "numbers do not lead to their claims")
    back(page)
    page.select_option("#preset", index=1)
    page.click("main form button")
    expect("preset=" in page.url, "the profile does not stand in the address")
    page.click("a:has-text('Belastbarkeit')")
    expect("preset=" in page.url and "Fällen" in page.inner_text("main"), "no way from the result to its firmness")
    page.goto(BASE + "/anfragen")
    expect("Medizintechnik" in page.inner_text("main"), "a kept enquiry is not listed")


def form_step_by_step(browser, scripts, width):
    """An enquiry through the form: half filled, left, gone on with, corrected, ranked; a question answered, weights tried out."""
    context = browser.new_context(
        java_script_enabled=scripts, locale="de-DE", viewport={"width": width, "height": 900})
    page = context.new_page()
    go_on = "button[value=next]"
    page.goto(BASE + "/")
    page.click("text=Anfrage anlegen")
    title = f"Codename <script>{scripts} {width}</script>"
    page.fill("#title", title)
    page.click(go_on)
    expect("fehlt" in page.inner_text("#fehler"), "a missing code name is not told")
    page.click("#fehler a")
    expect(page.url.endswith("#id"), "the summary does not lead to the field")
    page.fill("#id", "projekt-seerose")
    page.click(go_on)
    page.select_option("[id='sector.nace_division']", "32")
    page.click("button:has-text('Grundstück')")
    page.fill("[id='site.area_ha']", "1,5 km")
    page.fill("[id='site.plot_min_ha']", "1,3")
    page.select_option("[id='mark.site.plot_min_ha']", "must")
    page.check("input[name='site.brownfield_ok'][value=true]")
    page.click(go_on)
    expect(page.input_value("[id='site.area_ha']") == "1,5 km", "what was typed is lost after an error")
    expect(page.locator("[id='site.area_ha'][aria-invalid]").count() == 1, "the field does not say that it is wrong")
    page.click("text=Später weiter")
    expect(title in page.inner_text("main"), "what was begun is not listed")
    page.click("main .kern-alert a")
    page.click("button:has-text('Grundstück')")
    expect(page.input_value("[id='site.plot_min_ha']") == "1,3", "what was half filled is lost")
    expect(page.is_checked("input[name='site.brownfield_ok'][value=true]"), "a choice is lost")
    page.fill("[id='site.area_ha']", "1,5")
    page.click("button:has-text('Beschäftigte')")
    page.fill("[id='workforce.jobs_total']", "60")
    page.click(go_on)
    back(page)
    expect(page.input_value("[id='workforce.jobs_total']") == "60", "going back loses an answer")
    page.click("button[value=check]")
    expect(page.locator("#fehler").count() == 0, "the check finds errors in what is right")
    expect("1,5" in page.inner_text("main") and "Muss" in page.inner_text("main"), "the check does not show what is stated")
    page.click("text=Anlegen und bewerten")
    expect(page.url.split("?")[0].endswith("/ergebnis"), f"no result: {page.url}")
    expect(page.inner_text("h1") == title and page.locator("h1 script").count() == 0, "a stored script is no text")
    letters(page, scripts)
    weights(page, scripts)
    answer(page)


def letters(page, scripts):
    result = page.url
    page.click("text=Mail und Vermerk")
    expect(len(page.input_value("#mail")) > 400 and "VERMERK" in page.input_value("#vermerk").upper(), "no texts to copy")
    button = page.locator("button[data-copy='#mail']")
    if not scripts:
        expect(not button.is_visible(), "a button is shown that does nothing without a script")
    else:
        button.wait_for(state="visible")
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        button.click()
        page.wait_for_function("document.querySelector('[data-copy=\"#mail\"]').textContent === 'Kopiert'")
        copied = page.evaluate("navigator.clipboard.readText()")
        expect(copied.strip() == page.input_value("#mail").strip(), "another text was copied")
    with page.expect_download() as download:
        page.locator("a:has-text('Als Datei')").first.click()
    expect(download.value.suggested_filename == "mail.txt", "the text is no file")
    page.goto(result)


def weights(page, scripts):
    page.click("summary:has-text('Gewichte ausprobieren')")
    page.fill("[id='w.workforce']", "0")
    if not scripts:
        page.click("text=Ausprobieren >> nth=-1")
    page.wait_for_selector("text=Probe – nicht die Gewichte des Regelwerks")
    page.wait_for_url("**w.workforce=0*")
    expect("w.workforce=0" in page.url, "the trial does not stand in the address")
    expect("w.workforce=0" in page.locator("article h3 a").first.get_attribute("href"), "links forget the trial")
    page.click("#ergebnis >> text=Zurück zum Regelwerk")
    expect(page.locator("text=Probe – nicht die Gewichte").count() == 0, "a trial cannot be left")


def answer(page):
    """Opens the first question and answers it wrongly; nothing is written by that."""
    page.locator("summary:has-text('Antwort eintragen')").first.click()
    page.locator("[id='antwort-1-source']").fill("Netzbetreiber, Auskunft")
    page.locator("[id='antwort-1-as_of']").fill("bald")
    page.locator("details[open] button:has-text('Eintragen')").last.click()
    expect(page.input_value("#as_of") == "bald" and page.input_value("#source").startswith("Netz"), "an answer is lost")
    expect(page.locator("#as_of-error").count() == 1, "a wrong answer is not told")


def investor_without_scripts(browser):
    """Finds a site by filters and reads its page; reaches nothing of enquiries."""
    context = browser.new_context(java_script_enabled=False, extra_http_headers={"X-Forwarded-For": "192.0.2.1"})
    page = context.new_page()
    page.goto(BASE + "/standorte?lang=de")
    page.select_option("#district", "GR")
    page.click("main form button")
    expect("district=GR" in page.url, "the filter does not stand in the address")
    page.locator("tbody a", has_text="Görlitz-Schlauroth").click()
    page.wait_for_url("**/standorte/goerlitz-schlauroth*")
    expect("Quellen" in page.inner_text("main"), "the page of a site names no sources")
    response = page.goto(BASE + "/anfragen?lang=de")
    expect(response.status in (401, 403), f"a visitor reaches enquiries: {response.status}")
    page.goto(BASE + "/standorte?lang=de")
    page.click("text=English")
    expect(page.locator("html").get_attribute("lang") == "en", "the language does not change")


def stored_markup_stays_text(browser):
    page = browser.new_context().new_page()
    path = submit(page, "id: x\ntitle: \"<script>window.planted = 1</script><b>fett</b>\"\n")
    expect(page.evaluate("window.planted") is None, "a stored script runs")
    expect("<script>" in page.inner_text("h1"), "a stored title is not shown as it is")
    page.goto(BASE + path.rsplit("/", 1)[0])
    expect(page.evaluate("window.planted") is None, "a stored script runs")


def every_page(browser):
    """No violations by axe, no sideways scrolling, a skip link that shows; light, dark, narrow and wide."""
    # The policy of the pages forbids the checker's own script.
    context = browser.new_context(bypass_csp=True, locale="de-DE")
    page = context.new_page()
    result = submit(page, SAMPLE)
    enquiry = result.rsplit("/", 1)[0]
    draft = begin(page)
    paths = {
        "start": "/", "standorte": "/standorte", "kreis": "/standorte?district=GR&order=area",
        "standort": "/standorte/schwarze-pumpe", "anfragen": "/anfragen", "neu": "/anfragen/neu", "neu-text": "/anfragen/neu/text", "aendern": enquiry + "/bearbeiten?schritt=site",
        "aendern-listen": enquiry + "/bearbeiten?schritt=workforce", "entwurf": draft + "?schritt=site&pruefen=1",
        "entwurf-pruefen": draft + "?schritt=pruefen", "anfrage": enquiry,
        "texte": enquiry + "/texte", "probe": result + "?w.workforce=0&w.energy=viel", "probe-gut": result + "?w.workforce=0",
        "angabe": "/standorte/schwarze-pumpe/angaben?feld=zoning",
        "ergebnis": result, "erklaeren": result + "/schwarze-pumpe", "belastbarkeit": enquiry + "/belastbarkeit",
        "vergleich": enquiry + "/vergleich", "regelwerk": "/regelwerk", "barrierefreiheit": "/barrierefreiheit",
        "datenschutz": "/datenschutz", "dateien": enquiry + "/dateien",
        "regeltests": "/regelwerk/tests", "anmelden": "/anmelden", "nichts": "/gibt-es-nicht",
    }
    axe = Axe()
    for name, path in paths.items():
        for width, scheme in VIEWS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            page.goto(BASE + path)
            for found in axe.run(page).response["violations"]:
                expect(False, f"{name} {width} {scheme}: {found['id']} at {found['nodes'][0]['target']}")
            scroll = page.evaluate("document.documentElement.scrollWidth")
            expect(scroll <= width, f"{name} {width}: {scroll} wide")
            if PICTURES:
                page.screenshot(path=f"{PICTURES}/{name}-{width}-{scheme}.png")
        page.keyboard.press("Tab")
        focus = page.evaluate("document.activeElement.className")
        expect(focus == "lo-skip", f"{name}: the first stop of the keyboard is {focus!r}")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    for scripts in (False, True):
        for width in (360, 1280):
            print("== form_step_by_step", "with" if scripts else "without", "scripts", width, flush=True)
            form_step_by_step(browser, scripts, width)
    for check in (officer_without_scripts, investor_without_scripts, stored_markup_stays_text, every_page):
        print("==", check.__name__, flush=True)
        check(browser)
    browser.close()
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
