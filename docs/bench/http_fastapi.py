"""What the server is measured against: FastAPI with numpy that ranks 1 000 sites by 20 criteria and answers the first five.

It does much less: no parsing of YAML, no knock-outs, no unknown values, no spans, no reasons. Run by uvicorn, see http_runs.py.
"""
import numpy as np
from fastapi import FastAPI, Request
from fastapi.responses import Response
import json

SITES, CRITERIA, TOP = 1000, 20, 5
chance = np.random.default_rng(20261122)
values = chance.uniform(0, 100, (CRITERIA, SITES))
corners = np.sort(chance.uniform(0, 100, (CRITERIA, 4)), axis=1)
points = np.array([0.0, 40.0, 80.0, 100.0])
weights = chance.dirichlet(np.ones(CRITERIA))
app = FastAPI()


@app.get("/healthz")
async def health():
    return {"status": "ok"}


@app.post("/assessments")
async def assess(request: Request):
    enquiry = json.loads(await request.body())
    score = np.zeros(SITES)
    for row in range(CRITERIA):
        score += weights[row] * np.interp(values[row] * enquiry["factor"], corners[row], points)
    first = np.argpartition(-score, TOP)[:TOP]
    first = first[np.argsort(-score[first])]
    ranking = [{"rank": rank + 1, "site": f"probe-{site:04}", "score": round(float(score[site]), 6)} for rank, site in enumerate(first)]
    return Response(json.dumps({"ranking": ranking}), media_type="application/json")
