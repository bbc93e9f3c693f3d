/* Colour tokens: themes/palettes.json as custom properties, `--wc-<token>` and `--wc-<step>`.

   What is the same in all palettes stands once; a palette holds what differs. The first palette is
   the default; the others apply to an element with its name in `data-palette`. */

export function paletteTokens({ neutral, palettes }) {
  const all = Object.entries(palettes).map(([name, { scale, tokens }]) => [
    name,
    { ...scale, ...tokens },
  ]);
  const [, first] = all[0];
  const shared = Object.keys(first).filter((token) =>
    all.every(([, tokens]) => tokens[token] === first[token]),
  );
  const declare = (tokens) =>
    Object.entries(tokens)
      .map(([token, value]) => `--wc-${token}:${value}`)
      .join(";");
  const own = (tokens) =>
    Object.fromEntries(Object.entries(tokens).filter(([token]) => !shared.includes(token)));
  const common = Object.fromEntries(shared.map((token) => [token, first[token]]));
  const neutrals = Object.fromEntries(
    Object.entries(neutral).map(([step, value]) => [`neutral-${step}`, value]),
  );
  return [
    `:root{${declare({ ...neutrals, ...common })}}`,
    ...all.map(([name, tokens], index) => {
      const selector = `[data-palette=${name}]`;
      return `${index ? selector : `:root,${selector}`}{${declare(own(tokens))}}`;
    }),
  ].join("\n");
}
