// Runs static/src/js/opening.js for one moment after another, and prints what it says as JSON.
// Reads {script, hours, until, moments} from standard input.
import { readFileSync } from "node:fs";

const { script, hours, until, moments } = JSON.parse(readFileSync(0, "utf8"));
const RealDate = Date;
const said = [];
globalThis.setInterval = () => {};

for (const [number, moment] of moments.entries()) {
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length ? given : [moment]));
    }
  };
  let line = null;
  const texts = { open: "open {time}", later: "later {time}", tomorrow: "tomorrow {time}" };
  const element = {
    dataset: { hours, until, closed: "closed", ...texts },
    querySelector: () => null,
    prepend: (made) => (line = made),
  };
  const passed = { dataset: { lastDay: "2026-12-24" }, hidden: false };
  globalThis.document = {
    querySelector: () => element,
    querySelectorAll: (selector) => [selector.includes("hours") ? element : passed],
    createElement: () => ({}),
  };
  await import(`${script}?${number}`);
  said.push([line && line.textContent, passed.hidden]);
}
console.log(JSON.stringify(said));
