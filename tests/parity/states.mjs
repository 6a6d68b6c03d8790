// The catalogues that a page is made from, with what the states add that its forms name.

import { statesNeeded, wholeOf } from "#checked/pages/parts/states.js";

export function withStates(catalogues, codes, lang, path, forms) {
  const whole = (country) => {
    const central = catalogues[`${country}.${lang}`];
    const names = statesNeeded(central, path, forms);
    return wholeOf(
      central,
      names.map((name) => catalogues[`${name}.${lang}`]),
    );
  };
  return Object.fromEntries(codes.map((country) => [country, whole(country)]));
}
