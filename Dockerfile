# syntax=docker/dockerfile:1
# Three stages: the front end with Node, the Python packages, and an image with neither's tools.

FROM node:24-slim AS frontend
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY scripts scripts
COPY static/src static/src
COPY templates templates
COPY themes themes
COPY regions regions
COPY werkcentrum werkcentrum
RUN npm run build

FROM python:3.14-slim AS packages
COPY requirements.txt .
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes --only-binary :all: \
        --requirement requirements.txt

FROM python:3.14-slim
RUN useradd --system --uid 10001 --user-group --home-dir /data --create-home portal
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATA_DIR=/data \
    STATIC_ROOT=/app/static/root \
    DJANGO_SETTINGS_MODULE=werkcentrum.settings \
    WEB_CONCURRENCY=3
WORKDIR /app
COPY --from=packages /venv /venv
COPY manage.py LICENSE ./
COPY docs/redacteuren docs/redacteuren
COPY locale locale
COPY templates templates
COPY themes themes
COPY regions regions
COPY werkcentrum werkcentrum
COPY --from=frontend /app/static/dist static/dist
# The key is for this one command and stays out of the image's environment.
RUN SECRET_KEY=only-for-collectstatic python manage.py collectstatic --noinput \
    && python -m compileall -q werkcentrum regions themes
USER portal
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/-/live', timeout=4)"]
# WEB_CONCURRENCY is the number of processes; each serves four requests at a time.
CMD ["gunicorn", "werkcentrum.wsgi", "--bind=0.0.0.0:8000", "--worker-class=gthread", \
     "--threads=4", "--worker-tmp-dir=/dev/shm", "--max-requests=5000", \
     "--max-requests-jitter=500"]
