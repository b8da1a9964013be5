// What can be found. The twin of read.rs.

const NAME = 0, PLAIN = 1, KEYWORD = 2, FIELD = 3, MORE = 4;
/** What a number weighs. */
const NUMBER = 12;

const ids = new Map(), keys = [], folds = [], foldIds = [], byFold = new Map(), numberOfFold = new Map();
function idOf(k) {
  let id = ids.get(k);
  if (id === undefined) {
    id = keys.length;
    ids.set(k, id);
    keys.push(k);
    const f = fold(k);
    folds.push(f);
    const same = byFold.get(f);
    if (same) {
      same.push(id);
    } else {
      numberOfFold.set(f, byFold.size);
      byFold.set(f, [id]);
    }
    foldIds.push(numberOfFold.get(f));
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
const sequence = (text) => wordsOf(text).map(idOfOne);
/** As `sequence`, of a text of ours: its words cut by single spaces and commas. */
const ours = (text) => (text.indexOf(',') < 0 ? text : text.replace(/,/g, '')).split(' ').map(idOfOne);

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

/** Numbers, each a digit of base 60 with digits of base 30 before it. */
function numbers(text) {
  const list = [];
  let high = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 35;
    if (digit >= 60) {
      high = high * 30 + digit - 59;
    } else {
      list.push(high * 60 + digit);
      high = 0;
    }
  }
  return list;
}

const sayings = [], byFirst = new Map();
function learn(said, means, codes) {
  const meanings = means.map((text) => ({ text, terms: ours(text), mass: 0 }));
  for (const text of said) {
    const saying = { at: sayings.length, text, terms: ours(text), meanings, codes };
    sayings.push(saying);
    push(byFirst, saying.terms[0], saying);
  }
}
const spoken = tables.words.split(' ');
const phrases = (cell) => cell.split(' ').map((run) => numbers(run).map((n) => spoken[n]).join(' '));
for (const line of tables.synonyms.split('\n')) {
  const [said, means] = line.split('\t').map(phrases);
  learn(said, means, []);
}
const listed = (cell) => (cell ? cell.split('; ') : []);
for (const line of data.synonyms.split('\n').filter(Boolean)) {
  const [said, means, codes] = line.split('\t');
  learn(listed(said), listed(means), codes ? codes.split(' ') : []);
}

/** A name, a keyword, the words of the papers: what a question is measured against. */
class Part {
  constructor(type, terms, said) {
    this.type = type;
    this.terms = terms;
    this.said = said;
  }
  get text() { return this.said.map((n) => dictionary[n]).join(' '); }
}

const fields = data.fields.split('\n').map((name) => new Part(FIELD, sequence(name), []));
const dictionary = data.dictionary.split(' '), termsOf = dictionary.map(sequence);
const vocabulary = data.vocabulary.split(' ').filter(Boolean).map(idOf);
function part(type, cell) {
  const said = numbers(cell), terms = [];
  for (const n of said) for (const term of termsOf[n]) terms.push(term);
  return new Part(type, terms, said);
}
/** Of papers: numbers in rising order, each as its distance to the one before. */
function papers(cell) {
  let last = -1;
  return new Part(MORE, numbers(cell).map((n) => vocabulary[last += n + 1]), []);
}
const subjects = data.subjects.split('\n').filter(Boolean).map((line) => {
  const [kind, address, name, plain, keywords, field, more, members] = line.split('\t');
  const parts = [part(NAME, name)];
  if (plain) parts.push(part(PLAIN, plain));
  if (keywords) for (const cell of keywords.split(' ')) parts.push(part(KEYWORD, cell));
  if (field) parts.push(fields[+field]);
  if (more) parts.push(papers(more));
  const code = kind === 'p' ? address.replace(/[^0-9A-Za-z]/g, '').toLowerCase() : '';
  return {
    kind, address, code, parts, members: members ? members.split(' ').map(Number) : [], special: [],
    get name() { return parts[0].text; },
    get plain() { return plain ? parts[1].text : ''; },
  };
});

// Where each term stands, and in how many subjects it stands in a name or a keyword: with its marks, and without.
const postings = keys.map(() => []), inKey = new Int32Array(keys.length), inFoldById = new Int32Array(byFold.size);
{
  const seen = new Int32Array(keys.length), seenInName = new Int32Array(keys.length), seenFold = new Int32Array(byFold.size);
  for (let at = 1; at <= subjects.length; at++) for (const part of subjects[at - 1].parts) {
    const isName = part.type <= KEYWORD;
    for (const term of part.terms) {
      if (seen[term] !== at) {
        seen[term] = at;
        postings[term].push(at - 1);
      }
      if (!isName || seenInName[term] === at) continue;
      seenInName[term] = at;
      inKey[term] += 1;
      const f = foldIds[term];
      if (seenFold[f] !== at) {
        seenFold[f] = at;
        inFoldById[f] += 1;
      }
    }
  }
}
const inFold = (f) => (numberOfFold.has(f) ? inFoldById[numberOfFold.get(f)] : 0);

/** What a word weighs that stands in so many subjects. */
const rarity = (among) => log(div((subjects.length + 1) * 2, among + 1)) + 4;
const weights = keys.map((k, id) => (filler[id] || id === KIN ? 0 : isNumber(k) ? NUMBER : rarity(inKey[id])));
for (const saying of sayings) for (const meaning of saying.meanings) {
  meaning.mass = meaning.terms.reduce((sum, term) => sum + weights[term], 0);
}
const specials = tables.special.map((text) => text.split(' ').map((word) => ids.get(key(word))).filter((term) => term !== undefined)).filter((terms) => terms.length);
/** Whether what is said is done to a paper or a thing: lost is "cấp lại". */
const isAction = (saying) => saying.meanings.some(({ terms }) => specials.some((special) => special.length === terms.length && special.every((term, n) => term === terms[n])));
const specialsBy = new Map();
for (const special of specials) push(specialsBy, special[0], special);
for (const subject of subjects) {
  const terms = subject.parts[0].terms;
  for (let at = 0; at < terms.length; at++) for (const special of specialsBy.get(terms[at]) || []) {
    if (special.every((term, n) => terms[at + n] === term) && subject.special.indexOf(special) < 0) subject.special.push(special);
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
