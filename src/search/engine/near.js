// Words near to a question that nothing surely answers. The twin of near.rs. Asked for when nobody types on.

/** How many are offered, and how many phrases are asked in their turn. */
const OFFERED = 3, TRIED = 8;
/** Words of a phrase. */
const NARROWEST = 2, WIDEST = 4;
/** A shorter run of letters is near to everything. */
const LEAST = 5;
/** A phrase may differ in one of so many letters. */
const LETTERS_A_SLIP = 4;

/** No word of the index is written like it. */
function isUnknown(token) {
  let isTyped = false;
  token.candidates.forEach((found) => { if (found[1] === TYPED) isTyped = true; });
  return !token.asks && !isNumber(token.fold) && !isTyped && !foldNumbers.has(token.fold);
}

/** Phrases of names and keywords that are written nearly like one of the needles, the nearest first. */
function alikeTo(needles) {
  const met = new Set(), phrases = [];
  for (let n = 0; n < partType.length; n++) {
    if (partType[n] > KEYWORD) continue;
    const end = partFrom[n + 1];
    let written = null;
    for (let from = partFrom[n]; from < end; from++) {
      if (filler[terms[from]]) continue;
      let joined = folds[foldOf[terms[from]]];
      for (let to = from + 1; to < end && to - from < WIDEST; to++) {
        joined += folds[foldOf[terms[to]]];
        if (to - from + 1 < NARROWEST || filler[terms[to]]) continue;
        let least = -1;
        for (const needle of needles) {
          const most = div(needle.length, LETTERS_A_SLIP), own = slips(needle, joined, most);
          if (own <= most && (least < 0 || own < least)) least = own;
        }
        if (least < 0 || met.has(joined)) continue;
        met.add(joined);
        written = written || words(textOf(n));
        phrases.push([least, phrases.length, written.slice(from - partFrom[n], to + 1 - partFrom[n]).join(' ').toLowerCase()]);
      }
    }
  }
  phrases.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return phrases.slice(0, TRIED).map((phrase) => phrase[2]);
}

/** What may have been meant, as it would be typed; nothing where something surely answers. */
function near(text) {
  const asked = find(text, false), tokens = asked.question.tokens, known = tokens.filter((token) => !isUnknown(token));
  if (asked.listings.length || asked.hits.some((hit) => hit.sure)) return [];
  // The letters of the words that count, and those of each run of unknown ones.
  const needles = [''];
  let isRun = false;
  for (const token of tokens) {
    if (token.asks) continue;
    needles[0] += token.fold;
    const isOne = known.indexOf(token) < 0;
    if (isOne) {
      if (!isRun) needles.push('');
      needles[needles.length - 1] += token.fold;
    }
    isRun = isOne;
  }
  const without = known.length < tokens.length && known.filter((token) => !token.asks).length > 1 ? [known.map((token) => token.word).join(' ')] : [];
  const texts = [], leadsTo = [];
  for (const one of alikeTo(needles.filter((needle) => needle.length >= LEAST)).concat(without)) {
    const first = ranked(understood(one, false))[0];
    if (!first || !first.sure || leadsTo.indexOf(first.at) >= 0) continue;
    leadsTo.push(first.at);
    texts.push(one);
    if (texts.length === OFFERED) break;
  }
  return texts;
}
