// Pages of the site that are lists, for questions that ask for nothing else. The twin of listings.rs.

/** How many are told. */
const TOLD = 3;
const pages = data.listings.split('\n').filter(Boolean).map((line) => {
  const [address, name, isOfLives] = line.split('\t');
  return { address, name, isOfLives };
});

/** What is said of each that the site has, by its first word without marks; made when the first question comes. */
let saidFirst = null;
function phrasesByFirst() {
  const first = new Map();
  for (const line of tables.listings.split('\n')) {
    const [address, said] = line.split('\t');
    if (address && !pages.some((page) => page.address === address)) continue;
    for (const text of said.split('; ')) {
      const words = text.split(' ').map((word) => ({ key: key(word), fold: fold(key(word)) })), others = first.get(words[0].fold);
      if (others) others.push({ address, words }); else first.set(words[0].fold, [{ address, words }]);
    }
  }
  return first;
}

/** The pages a question asks for, what says most first: none where any word of it is about something else. */
function listings({ codes, tokens }) {
  saidFirst = saidFirst || phrasesByFirst();
  // Where a page is spoken of: from one word up to another; with no address, where only a list is asked for.
  const places = [];
  tokens.forEach((token, from) => {
    for (const { address, words } of saidFirst.get(token.fold) || []) {
      const isSaid = words.every((word, n) => {
        const one = tokens[from + n];
        return one && (one.key === word.key || (one.key === one.fold && one.fold === word.fold));
      });
      if (isSaid) places.push({ address, from, to: from + words.length });
    }
  });
  if (codes.length || tokens.some((token, at) => !token.asks && !places.some(({ from, to }) => from <= at && at < to))) return [];
  // "Phí" within "miễn phí" says something else.
  const own = places.filter(({ from, to }) => !places.some((other) => other.address && other.to - other.from > to - from && other.from <= from && to <= other.to));
  const found = pages.map((one, at) => ({ one, at, length: Math.max(0, ...own.filter(({ address }) => address === one.address).map(({ from, to }) => to - from)) }));
  return found.filter((some) => some.length).sort((a, b) => b.length - a.length || a.at - b.at).slice(0, TOLD).map((some) => some.one);
}

/** Whether a list is asked for of which no name of a procedure speaks: none of them is a sure answer to "lệ phí". */
const asksForListAlone = (lists) => lists.length > 0 && !lists[0].isOfLives;
