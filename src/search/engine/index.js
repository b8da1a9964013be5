// What can be found. The twin of read.rs.

const NAME = 0, PLAIN = 1, KEYWORD = 2, FIELD = 3, MORE = 4;
/** What a number weighs. */
const NUMBER = 12;

const ids = new Map(), keys = [], folds = [], byFold = new Map();
function idOf(k) {
  let id = ids.get(k);
  if (id === undefined) {
    id = keys.length;
    ids.set(k, id);
    keys.push(k);
    const f = fold(k);
    folds.push(f);
    const same = byFold.get(f);
    if (same) same.push(id); else byFold.set(f, [id]);
  }
  return id;
}
const idOfWord = new Map();
function idOfOne(word) {
  let id = idOfWord.get(word);
  if (id === undefined) {
    id = idOf(key(word));
    idOfWord.set(word, id);
  }
  return id;
}
const sequence = (text) => words(text).map(idOfOne);
/** As `sequence`, of a text of ours: composed, its words cut by single spaces and commas. */
const ours = (text) => text.replace(/,/g, '').split(' ').map(idOfOne);

function push(map, id, one) {
  const others = map.get(id);
  if (others) others.push(one); else map.set(id, [one]);
}

/** Stands in sayings for any word of a family. */
const KIN = idOfOne('@');
const filler = [], kin = [], abbreviations = new Map(), asides = new Map();
tables.fillers.forEach((list, at) => { for (const word of list.split(' ')) filler[idOfOne(word)] = at + 1; });
for (const word of tables.kin.split(' ')) kin[idOfOne(word)] = true;
for (const line of tables.abbreviations.split('\n')) {
  const [short, long] = line.split('\t');
  abbreviations.set(short, long.split(' '));
}
for (const text of tables.asides.split('\n')) {
  const terms = ours(text);
  push(asides, terms[0], terms);
}

const sayings = [], byFirst = new Map();
for (const line of (tables.synonyms + '\n' + data.synonyms).split('\n').filter(Boolean)) {
  const [said, means, codes] = line.split('\t');
  const meanings = means ? means.split('; ').map((text) => ({ text, terms: ours(text), mass: 0 })) : [];
  for (const text of said.split('; ')) {
    const saying = { at: sayings.length, text, terms: ours(text), meanings, codes: codes ? codes.split(' ') : [] };
    sayings.push(saying);
    push(byFirst, saying.terms[0], saying);
  }
}

/** Numbers in rising order, each written as its distance to the one before. */
function numbers(text) {
  const list = [];
  let last = -1, high = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 35;
    if (digit >= 60) {
      high = high * 30 + digit - 59;
    } else {
      last += high * 60 + digit + 1;
      high = 0;
      list.push(last);
    }
  }
  return list;
}

const fields = data.fields.split('\n').map((name) => ({ type: FIELD, terms: sequence(name), text: name }));
const vocabulary = data.vocabulary.split(' ').filter(Boolean).map(idOf);
const subjects = data.subjects.split('\n').filter(Boolean).map((line) => {
  const [kind, address, name, plain, keywords, field, more, members] = line.split('\t');
  const parts = [{ type: NAME, terms: sequence(name), text: name }];
  if (plain) parts.push({ type: PLAIN, terms: sequence(plain), text: plain });
  if (keywords) for (const text of keywords.split('; ')) parts.push({ type: KEYWORD, terms: sequence(text), text });
  if (field) parts.push(fields[+field]);
  if (more) parts.push({ type: MORE, terms: numbers(more).map((n) => vocabulary[n]), text: '' });
  const code = kind === 'p' ? address.replace(/[^0-9A-Za-z]/g, '').toLowerCase() : '';
  return { kind, address, name, plain, code, parts, members: members ? members.split(' ').map(Number) : [], special: [] };
});

// Where each term stands, and in how many subjects it stands in a name or a keyword: with its marks, and without.
const postings = [], inKey = [], inFold = new Map();
{
  const seen = [], seenInName = [], seenFold = new Map();
  subjects.forEach((subject, at) => {
    for (const part of subject.parts) for (const term of part.terms) {
      if (seen[term] !== at) {
        seen[term] = at;
        if (postings[term]) postings[term].push(at); else postings[term] = [at];
      }
      if (part.type > KEYWORD || seenInName[term] === at) continue;
      seenInName[term] = at;
      inKey[term] = (inKey[term] || 0) + 1;
      const f = folds[term];
      if (seenFold.get(f) !== at) {
        seenFold.set(f, at);
        inFold.set(f, (inFold.get(f) || 0) + 1);
      }
    }
  });
}

/** What a word weighs that stands in so many subjects. */
const rarity = (among) => log(div((subjects.length + 1) * 2, among + 1)) + 4;
const weights = keys.map((k, id) => (filler[id] || id === KIN ? 0 : isNumber(k) ? NUMBER : rarity(inKey[id] || 0)));
for (const saying of sayings) for (const meaning of saying.meanings) {
  meaning.mass = meaning.terms.reduce((sum, term) => sum + weights[term], 0);
}
const specials = tables.special.map((text) => text.split(' ').map((word) => ids.get(key(word))).filter((term) => term !== undefined)).filter((terms) => terms.length);
for (const subject of subjects) {
  const terms = subject.parts[0].terms;
  for (const special of specials) {
    if (terms.some((_, at) => special.every((term, n) => terms[at + n] === term))) subject.special.push(special);
  }
}

/** The terms of each sound; made when a question first needs them. */
let sounds = null;
function heard(s) {
  if (!sounds) {
    sounds = new Map();
    byFold.forEach((terms, f) => { for (const term of terms) push(sounds, sound(f), term); });
  }
  return sounds.get(s) || [];
}
