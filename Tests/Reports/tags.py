"""Checks the tags of a PDF report: tags.py FILE LANGUAGE prints ok, or what is wrong."""
import sys
import pikepdf

pdf = pikepdf.open(sys.argv[1])
root = pdf.Root
wrong = []
seen = {}


def walk(element):
    if isinstance(element, pikepdf.Array):
        for kid in element:
            walk(kid)
    elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
        name = str(element.S)
        seen[name] = seen.get(name, 0) + 1
        if name == "/Figure" and not str(element.get("/Alt", "")):
            wrong.append("figure without Alt")
        attributes = element.get("/A", {})
        if name == "/TH" and "/ID" not in element:
            wrong.append("header cell that no cell can name")
        if name == "/TD" and len(attributes.get("/Headers", [])) == 0:
            wrong.append("cell without headers")
        walk(element.get("/K", []))


if str(root.get("/Lang", "")) != sys.argv[2]:
    wrong.append(f"Lang is {root.get('/Lang')}")
if "/StructTreeRoot" not in root:
    wrong.append("no StructTreeRoot")
else:
    walk(root.StructTreeRoot.K)
if not bool(root.get("/MarkInfo", {}).get("/Marked", False)):
    wrong.append("not marked")
if not bool(root.ViewerPreferences.get("/DisplayDocTitle", False)):
    wrong.append("title is not displayed")
with pdf.open_metadata() as meta:
    if not meta.get("dc:title"):
        wrong.append("no title")
    if meta.get("pdfuaid:part") != "1":
        wrong.append("no claim of PDF/UA-1")
for name in ["/H1", "/H2", "/Table", "/TH", "/TD", "/Figure", "/L", "/P", "/Link"]:
    if name not in seen:
        wrong.append(f"no {name}")
print("\n".join(sorted(set(wrong))) or "ok")
