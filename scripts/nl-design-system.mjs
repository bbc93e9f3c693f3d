/* The component CSS of the NL Design System, as far as it is used.

   The packages hold every variant of a component, and each rule reads a handful of properties. So
   the classes that stand in templates, code and scripts are gathered first, and rules for other
   classes are left out. Elements without a class are content (rich text, mostly): the rules for the
   component they are apply to them too, at no specificity. */

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import postcss from "postcss";

const PACKAGES = [
  "@nl-design-system-candidate/button-css/dist/button.css",
  "@nl-design-system-candidate/data-badge-css/dist/data-badge.css",
  "@nl-design-system-candidate/heading-css/dist/heading.css",
  "@nl-design-system-candidate/link-css/dist/link.css",
  "@nl-design-system-candidate/paragraph-css/dist/paragraph.css",
  "@nl-design-system-candidate/skip-link-css/dist/skip-link.css",
  "@utrecht/alert-css/dist/index.css",
  "@utrecht/ordered-list-css/dist/index.css",
  "@utrecht/table-css/dist/index.css",
  "@utrecht/textbox-css/dist/index.css",
  "@utrecht/unordered-list-css/dist/index.css",
];

/* A plain element, and the classes whose rules it takes. */
const CONTENT = {
  h1: ["nl-heading", "nl-heading--level-1"],
  h2: ["nl-heading", "nl-heading--level-2"],
  h3: ["nl-heading", "nl-heading--level-3"],
  h4: ["nl-heading", "nl-heading--level-4"],
  p: ["nl-paragraph"],
  a: ["nl-link"],
  ul: ["utrecht-unordered-list"],
  "ul > li": ["utrecht-unordered-list__item"],
  ol: ["utrecht-ordered-list"],
  "ol > li": ["utrecht-ordered-list__item"],
};
const LOOK_IN = ["templates", "themes", "regions", "werkcentrum", "static/src"];
const CLASS = /\b(?:nl|utrecht)-[a-z0-9]+(?:(?:-{1,2}|__)[a-z0-9]+)*/g;

async function classesInUse(root) {
  const used = new Set(Object.values(CONTENT).flat());
  const families = [];
  for (const folder of LOOK_IN) {
    const entries = await readdir(path.join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      if (!entry.isFile() || !/\.(html|js|py)$/.test(entry.name)) continue;
      const text = await readFile(path.join(entry.parentPath ?? entry.path, entry.name), "utf8");
      for (const { 0: name, index } of text.matchAll(CLASS)) {
        used.add(name);
        // "utrecht-alert--{{ kind }}": any of them.
        if (/^(?:--|__)\{[{%]/.test(text.slice(index + name.length))) {
          families.push(name + text.slice(index + name.length).slice(0, 2));
        }
      }
    }
  }
  return (name) => used.has(name) || families.some((family) => name.startsWith(family));
}

function plainElement(className) {
  const [element] = Object.entries(CONTENT).find(([, classes]) => classes.includes(className)) ?? [];
  if (className === "nl-heading") return ":where(h1, h2, h3, h4):where(:not([class]))";
  if (!element) return null;
  const [parent, child] = element.split(" > ");
  return child
    ? `:where(${parent}:not([class]) > ${child}:not([class]))`
    : `:where(${parent}:not([class]))`;
}

export async function nlDesignSystem(root) {
  const isUsed = await classesInUse(root);
  const sheets = await Promise.all(
    PACKAGES.map((file) => readFile(path.join(root, "node_modules", file), "utf8")),
  );
  return sheets
    .map((sheet) => {
      const tree = postcss.parse(sheet);
      tree.walkAtRules("charset", (rule) => rule.remove());
      tree.walkComments((comment) => comment.remove());
      tree.walkRules((rule) => {
        const kept = rule.selectors.filter((selector) => {
          // What stands in :not() is no reason to leave a rule out.
          const wanted = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, "").match(CLASS) ?? [];
          return wanted.every(isUsed);
        });
        const plain = kept.flatMap((selector) => {
          const [first, ...rest] = [...new Set(selector.match(CLASS) ?? [])];
          const element = first && rest.length === 0 && plainElement(first);
          return element ? [selector.replace(`.${first}`, element)] : [];
        });
        if (kept.length) rule.selectors = [...kept, ...plain];
        else rule.remove();
      });
      tree.walkAtRules((rule) => rule.nodes?.length === 0 && rule.remove());
      return tree.toString();
    })
    .join("\n");
}
