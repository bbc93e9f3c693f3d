/* Build the front end: static/src → static/dist.

   portal.css   tokens (colour from themes/palettes.json), our layers, and from the NL Design System
                packages just the rules of the classes that templates and code use
   portal.js    every module in static/src/js
   cms.js       every module in static/src/js/cms, for screens of ours in the CMS
   cms-*.css    the light skin of the CMS in each palette
   sign-*.svg   the sign of the logo in each palette, for the browser's tab and the CMS
   share-*.png  what stands beside a link to a page without a picture, in each palette
   icons.svg    a sprite of the icons in static/src/icons.txt
   fonts/       Source Sans 3

   Run with `npm run build`; `npm run watch` builds again after each change. */

import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { watch } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import sharp from "sharp";
import { nlDesignSystem } from "./nl-design-system.mjs";
import { paletteTokens } from "./palette-tokens.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const at = (...parts) => path.join(root, ...parts);
// Built aside and then put in place, so that a broken build leaves the last good one.
const dist = at("node_modules", ".portal-build");
const served = at("static", "dist");

/* Imports that are made while building: `portal:palettes`, `portal:nl-design-system`, and
   `portal:all/<folder>` for every file of a folder below static/src, in the order of their names. */
const portalImports = {
  name: "portal-imports",
  setup(build) {
    build.onResolve({ filter: /^portal:/ }, ({ path: name }) => ({
      path: name,
      namespace: "portal",
    }));
    build.onLoad({ filter: /.*/, namespace: "portal" }, async ({ path: name }) => {
      if (name === "portal:palettes") {
        const palettes = JSON.parse(await readFile(at("themes", "palettes.json"), "utf8"));
        return { contents: paletteTokens(palettes), loader: "css" };
      }
      if (name === "portal:nl-design-system") {
        return { contents: await nlDesignSystem(root), loader: "css" };
      }
      const folder = at("static", "src", name.slice("portal:all/".length));
      const isStyle = name.startsWith("portal:all/css/");
      const files = (await readdir(folder)).filter((file) => /\.(css|js)$/.test(file)).sort();
      return {
        contents: files
          .filter((file) => !["portal.js", "cms.js"].includes(file))
          .map((file) => (isStyle ? `@import "./${file}";` : `import "./${file}";`))
          .join("\n"),
        loader: isStyle ? "css" : "js",
        resolveDir: folder,
      };
    });
  },
};

async function sprite() {
  const names = (await readFile(at("static", "src", "icons.txt"), "utf8"))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("#"));
  const symbols = await Promise.all(
    names.map(async (name) => {
      const file = at("node_modules", "@tabler", "icons", "icons", "outline", `${name}.svg`);
      const shapes = (await readFile(file, "utf8"))
        .replace(/<!--[\s\S]*?-->/g, "")
        .replace(/<svg[\s\S]*?>/, "")
        .replace("</svg>", "")
        .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/, "")
        .replace(/\s*\n\s*/g, "");
      return (
        `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" ` +
        `stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`
      );
    }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`;
  await writeFile(path.join(dist, "icons.svg"), svg);
}

async function fonts() {
  const files = at("node_modules", "@fontsource-variable", "source-sans-3", "files");
  await mkdir(path.join(dist, "fonts"), { recursive: true });
  for (const set of ["latin", "latin-ext"]) {
    const name = `source-sans-3-${set}-wght-normal.woff2`;
    await cp(path.join(files, name), path.join(dist, "fonts", name));
  }
}

/* The sign is drawn in one place: the template of the logo. */
async function signs() {
  const template = await readFile(at("templates", "components", "logo.html"), "utf8");
  const drawing = template.match(/<svg[\s\S]*?<\/svg>/)[0].replace(/\s*\n\s*/g, "");
  const { palettes } = JSON.parse(await readFile(at("themes", "palettes.json"), "utf8"));
  for (const [name, { tokens }] of Object.entries(palettes)) {
    const line = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
    const paint = {
      sign: 'xmlns="http://www.w3.org/2000/svg"',
      ground: `fill="${tokens["header-bg"]}"`,
      route: `${line} stroke-width="4.5" stroke="${tokens["header-fg"]}"`,
      ring: `${line} stroke-width="3.25" stroke="${tokens.accent}"`,
    };
    const sign = drawing
      .replace(/class="wc-logo__(\w+)"/g, (_, part) => paint[part])
      .replace(' aria-hidden="true" focusable="false"', "");
    await writeFile(path.join(dist, `sign-${name}.svg`), sign);
  }
}

/* What other sites show beside a link: the motif, which themes.motif draws in classes. */
async function shares() {
  const drawing = await readFile(at("static", "src", "share.svg"), "utf8");
  const { palettes } = JSON.parse(await readFile(at("themes", "palettes.json"), "utf8"));
  for (const [name, { scale, tokens }] of Object.entries(palettes)) {
    const accent = `stroke="${tokens.accent}" stroke-width="2.1" stroke-linejoin="round"`;
    const paint = {
      1: `fill="${scale[900]}"`,
      2: `fill="${scale[800]}"`,
      3: `fill="${scale[600]}"`,
      4: `fill="${scale[500]}"`,
      5: `fill="${scale[400]}"`,
      line: `fill="none" ${accent}`,
      ring: `fill="${scale[900]}" ${accent}`,
    };
    const svg = drawing
      .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" ')
      .replace(/class="motif__(\w+)"/g, (_, part) => paint[part]);
    await sharp(Buffer.from(svg))
      .flatten({ background: tokens["hero-bg"] })
      .png({ palette: true })
      .toFile(path.join(dist, `share-${name}.png`));
  }
}

/* The skin of the CMS, once per palette: the palette's tokens are those of the whole page. */
async function cmsSkins() {
  const skin = await readFile(path.join(dist, "cms.css"), "utf8");
  const { neutral, palettes } = JSON.parse(await readFile(at("themes", "palettes.json"), "utf8"));
  for (const [name, palette] of Object.entries(palettes)) {
    const tokens = paletteTokens({ neutral, palettes: { [name]: palette } });
    await writeFile(path.join(dist, `cms-${name}.css`), tokens + skin);
  }
  await rm(path.join(dist, "cms.css"));
}

async function build() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await esbuild.build({
    entryPoints: ["css/portal.css", "css/cms.css", "js/portal.js", "js/cms.js"].map((file) =>
      at("static", "src", file),
    ),
    entryNames: "[name]",
    outdir: dist,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["chrome111", "firefox113", "safari16.4"],
    external: ["./fonts/*"],
    legalComments: "none",
    logLevel: "warning",
    plugins: [portalImports],
  });
  await Promise.all([sprite(), fonts(), signs(), shares(), cmsSkins()]);
  await rm(served, { recursive: true, force: true });
  await rename(dist, served);
}

const started = Date.now();
await build();
console.log(`Front end built in ${Date.now() - started} ms: static/dist`);

if (process.argv.includes("--watch")) {
  let waiting;
  for (const folder of ["static/src", "templates", "themes"]) {
    watch(at(folder), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => build().catch((error) => console.error(error.message)), 100);
    });
  }
}
