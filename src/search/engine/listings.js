// Pages of the site that are lists, for questions that ask for nothing else. The twin of listings.rs.

/** How many are told. */
const TOLD = 3;
// Of each address what is said: the keys of its words; taken apart when the first question comes.
let phrasesOf = null;
const pages = data.listings.split('\n').filter(Boolean).map((line) => {
  const [address, name] = line.split('\t');
  return { address, name };
});

/** Whether a word is that of a key, or that without its marks. */
const isWritten = (token, word) => token.key === word || (token.key === token.fold && token.fold === fold(word));

/** The pages a question asks for, what says most first: none where any word of it is about something else. */
function listings({ codes, tokens }) {
  if (!phrasesOf) {
    phrasesOf = {};
    for (const line of tables.listings.split('\n')) {
      const [address, said] = line.split('\t');
      phrasesOf[address] = said.split('; ').map((text) => text.split(' ').map(key));
    }
  }
  // Where among the words a page is spoken of: from one up to another.
  const said = (address) => {
    const places = [];
    for (const words of phrasesOf[address] || []) for (let from = 0; from + words.length <= tokens.length; from++) {
      if (words.every((word, n) => isWritten(tokens[from + n], word))) places.push([from, from + words.length]);
    }
    return places;
  };
  const asking = said(''), ofEach = pages.map((one) => said(one.address)), places = [].concat(...ofEach), all = asking.concat(places);
  if (codes.length || tokens.some((token, at) => !token.asks && !all.some(([from, to]) => from <= at && at < to))) return [];
  // "Phí" within "miễn phí" says something else.
  const isOwn = ([from, to]) => !places.some((other) => other[1] - other[0] > to - from && other[0] <= from && to <= other[1]);
  const found = pages.map((one, at) => ({ one, at, length: Math.max(0, ...ofEach[at].filter(isOwn).map(([from, to]) => to - from)) }));
  return found.filter((some) => some.length).sort((a, b) => b.length - a.length || a.at - b.at).slice(0, TOLD).map((some) => some.one);
}
