// What can be found. The twin of read.rs. Made when somebody is about to type: what lies here in long texts is taken
// apart only where a question comes to it, and what all of it is needed for stands in flat lists of numbers.

const NAME = 0, PLAIN = 1, KEYWORD = 2, FIELD = 3, MORE = 4;
/** What a number weighs. */
const NUMBER = 12;

// Terms, and those that are alike without their marks: the number of such a fold, its text, its terms.
const ids = new Map(), keys = [], foldOf = [], foldNumbers = new Map(), folds = [], termsOfFold = [];
// The sayings that begin with a term: from its first along to zero.
const firstSaying = [], alongSayings = [0];
function idOf(k) {
  let id = ids.get(k);
  if (id === undefined) {
    id = keys.length;
    ids.set(k, id);
    keys.push(k);
    firstSaying.push(0);
    const f = fold(k);
    let number = foldNumbers.get(f);
    if (number === undefined) {
      number = folds.length;
      foldNumbers.set(f, number);
      folds.push(f);
      termsOfFold.push([id]);
    } else {
      termsOfFold[number].push(id);
    }
    foldOf.push(number);
  }
  return id;
}
/** All terms that are alike without marks. */
const alike = (f) => termsOfFold[foldNumbers.get(f)];
const idOfOne = (word) => idOf(key(word));
const sequence = (text) => wordsOf(text).map(idOfOne);
/** As `sequence`, of a text of ours: its words cut by single spaces and commas. */
const ours = (text) => (text.indexOf(',') < 0 ? text : text.replace(/,/g, '')).split(' ').map(idOfOne);

function push(lists, at, one) {
  const others = lists[at];
  if (others) others.push(one); else lists[at] = [one];
}

/** Stands in sayings for any word of a family. */
const KIN = idOfOne('@');
const filler = [], kin = [], abbreviations = new Map(), asides = [];
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

// A text that is read number by number, each a digit of base 74 with digits of base 16 before it.
let coded = '', next = 0;
function number() {
  for (let high = 0; ; next++) {
    const digit = coded.charCodeAt(next) - 35;
    if (digit < 74) {
      next += 1;
      return high * 74 + digit;
    }
    high = high * 16 + digit - 73;
  }
}
/** The numbers between two places of a text. */
function numbers(text, from, to) {
  const list = [];
  coded = text;
  for (next = from; next < to;) list.push(number());
  return list;
}

// Sayings by number: where one of ours stands, its line and itself; what was made of it. A commune's own come behind.
const spoken = tables.words.split(' '), termOfSpoken = spoken.map((word) => ours(word)[0]);
{
  // The first time that one of the rare words is said only a sign stands there: they lie in that order behind the others.
  const digit = (n) => String.fromCharCode(n + 35);
  let rare = spoken.length + 1 - tables.synonyms.split('!').length;
  tables.synonyms = tables.synonyms.replace(/!/g, () => {
    let high = div(rare, 74), text = digit(rare++ % 74);
    for (; high; high = div(high, 16)) text = digit(--high % 16 + 74) + text;
    return text;
  });
}
const sayingAt = [-1], sayingLine = [-1], lineAt = [], sayings = [];
function begins(term, at) {
  alongSayings[at] = firstSaying[term];
  firstSaying[term] = at;
}
{
  const text = tables.synonyms;
  for (let line = 0; line < text.length;) {
    const cut = text.indexOf('\t', line);
    for (let at = line; at < cut; at++) {
      coded = text;
      next = at;
      begins(termOfSpoken[number()], sayingAt.length);
      sayingAt.push(at);
      sayingLine.push(lineAt.length);
      at = text.indexOf(' ', at);
      if (at < 0) break;
    }
    lineAt.push(line);
    line = text.indexOf('\n', cut) + 1 || text.length;
  }
}
/** The phrases between two places of the sayings. */
function phrases(from, to) {
  return tables.synonyms.slice(from, to).split(' ').map((run) => {
    const words = numbers(run, 0, run.length);
    return { text: words.map((n) => spoken[n]).join(' '), terms: words.map((n) => termOfSpoken[n]) };
  });
}
/** What is said, and what it means, which few that are looked at are asked for. */
class Saying {
  constructor(at, { text, terms }, codes) {
    this.at = at;
    this.text = text;
    this.terms = terms;
    this.codes = codes;
    this.done = null;
  }
  get meanings() { return meaningsOf(sayingLine[this.at]); }
  /** Whether it is done to a paper or a thing: lost is "cấp lại". */
  get isAction() {
    if (this.done === null) this.done = this.meanings.some((one) => specials.some((special) => special.length === one.terms.length && special.every((term, n) => term === one.terms[n])));
    return this.done;
  }
}
const meaning = ({ text, terms }) => ({ text, terms, mass: terms.reduce((sum, term) => sum + weights[term], 0), may: null });
const meant = [];
function meaningsOf(line) {
  if (!meant[line]) {
    const text = tables.synonyms, end = text.indexOf('\n', lineAt[line]);
    meant[line] = phrases(text.indexOf('\t', lineAt[line]) + 1, end < 0 ? text.length : end).map(meaning);
  }
  return meant[line];
}
function saying(at) {
  if (!sayings[at]) {
    const text = tables.synonyms, from = sayingAt[at], tab = text.indexOf('\t', from), space = text.indexOf(' ', from);
    sayings[at] = new Saying(at, phrases(from, space < 0 ? tab : Math.min(space, tab))[0], []);
  }
  return sayings[at];
}
const listed = (cell) => (cell ? cell.split('; ') : []).map((text) => ({ text, terms: ours(text) }));
const own = data.synonyms.split('\n').filter(Boolean).map((line) => {
  const [said, means, codes] = line.split('\t'), meanings = listed(means);
  return { said: listed(said), meanings, codes: codes ? codes.split(' ') : [] };
});

const fields = data.fields.split('\n').map(sequence);
const dictionary = data.dictionary.split(' ');
/** The term of a word, or those of one that signs part. */
const termsOf = dictionary.map((word) => {
  for (let i = 0; i < word.length; i++) if (!isOfWord(word.charCodeAt(i))) return sequence(word);
  return word ? idOfOne(word) : [];
});
const vocabulary = data.vocabulary.split(' ').filter(Boolean).map(idOf);

// Parts: a name, a keyword, the words of the papers: what a question is measured against. The terms of part n are those
// from partFrom[n] to partFrom[n + 1], and it is written from partAt[n] to partEnd[n].
const partType = [], partFrom = [0], partAt = [], partEnd = [];
let terms = new Int32Array(data.subjects.length + 1000), taken = 0;
function part(type, at, end) {
  partType.push(type);
  partAt.push(at);
  partEnd.push(end);
  partFrom.push(taken);
}
const textOf = (n) => numbers(data.subjects, partAt[n], partEnd[n]).map((word) => dictionary[word]).join(' ');

class Subject {
  constructor(kind, address, first, members) {
    this.kind = kind;
    this.address = address;
    /** Its parts are from this one up to the next subject's. */
    this.first = first;
    this.members = members;
    this.marked = null;
  }
  get name() { return textOf(this.first); }
  get plain() { return partType[this.first + 1] === PLAIN ? textOf(this.first + 1) : ''; }
  get code() { return this.kind === 'p' ? this.address.replace(/[^0-9A-Za-z]/g, '').toLowerCase() : ''; }
  /** What makes it a special case. */
  get special() {
    if (!this.marked) {
      const from = partFrom[this.first], to = partFrom[this.first + 1], marked = [];
      for (let at = from; at < to; at++) {
        const begun = specialsBy[terms[at]];
        if (begun) for (const special of begun) {
          if (at + special.length <= to && special.every((term, n) => terms[at + n] === term) && marked.indexOf(special) < 0) marked.push(special);
        }
      }
      this.marked = marked;
    }
    return this.marked;
  }
}
// Who has a term: subjects, from its head along to zero. And in how many a term stands in a name or a keyword:
// with its marks, and without.
const head = new Int32Array(keys.length), holder = [0], along = [0];
const inKey = new Int32Array(keys.length), inFoldById = new Int32Array(folds.length);
const subjects = [];
{
  const text = data.subjects, seen = new Int32Array(keys.length), seenInName = new Int32Array(keys.length), seenFold = new Int32Array(folds.length);
  const take = (term, isName) => {
    const at = subjects.length + 1;
    if (taken === terms.length) {
      const more = new Int32Array(taken * 2);
      more.set(terms);
      terms = more;
    }
    terms[taken++] = term;
    if (seen[term] !== at) {
      seen[term] = at;
      along.push(head[term]);
      head[term] = holder.push(at - 1) - 1;
    }
    if (!isName || seenInName[term] === at) return;
    seenInName[term] = at;
    inKey[term] += 1;
    const f = foldOf[term];
    if (seenFold[f] === at) return;
    seenFold[f] = at;
    inFoldById[f] += 1;
  };
  const named = (type, from, to) => {
    coded = text;
    for (next = from; next < to;) {
      const found = termsOf[number()];
      if (typeof found === 'number') take(found, true); else for (const term of found) take(term, true);
    }
    part(type, from, to);
  };
  let at = 0;
  /** Goes behind the next cell, and says where it begins. */
  const cell = () => {
    const from = at;
    at = text.indexOf('\t', from) + 1;
    return from;
  };
  while (at < text.length) {
    const kind = text[cell()], address = text.slice(cell(), at - 1), first = partType.length;
    named(NAME, cell(), at - 1);
    const plain = cell();
    if (plain < at - 1) named(PLAIN, plain, at - 1);
    for (let from = cell(); from < at - 1;) {
      const space = text.indexOf(' ', from), end = space < 0 || space > at - 1 ? at - 1 : space;
      named(KEYWORD, from, end);
      from = end + 1;
    }
    const field = cell();
    if (field < at - 1) {
      for (const term of fields[+text.slice(field, at - 1)]) take(term, false);
      part(FIELD, 0, 0);
    }
    const more = cell(), end = at - 1;
    if (more < end) {
      // Numbers in rising order, each as its distance to the one before.
      coded = text;
      next = more;
      for (let last = -1; next < end;) take(vocabulary[last += number() + 1], false);
      part(MORE, 0, 0);
    }
    const line = text.indexOf('\n', at), members = text.slice(at, line);
    subjects.push(new Subject(kind, address, first, members ? members.split(' ').map(Number) : []));
    at = line + 1;
  }
}
const beyond = new Subject('', '', partType.length, []);
/** The parts of subject `at` end before this one. */
const partsEnd = (at) => (subjects[at + 1] || beyond).first;

const inFold = (f) => (foldNumbers.has(f) ? inFoldById[foldNumbers.get(f)] : 0);

const rarities = [];
/** What a word weighs that stands in so many subjects. */
const rarity = (among) => rarities[among] || (rarities[among] = log(div((subjects.length + 1) * 2, among + 1)) + 4);
const weights = new Int32Array(keys.length);
keys.forEach((k, id) => { weights[id] = filler[id] || id === KIN ? 0 : isNumber(k) ? NUMBER : rarity(inKey[id]); });

const specials = tables.special.map((text) => text.split(' ').map((word) => ids.get(key(word))).filter((term) => term !== undefined)).filter((terms) => terms.length);
const specialsBy = [];
for (const special of specials) push(specialsBy, special[0], special);
for (const { said, meanings, codes } of own) {
  const line = lineAt.push(-1) - 1;
  meant[line] = meanings.map(meaning);
  for (const one of said) {
    const at = sayingLine.push(line) - 1;
    begins(one.terms[0], at);
    sayings[at] = new Saying(at, one, codes);
  }
}

/** The terms of each sound; made when a question first needs them. */
let sounds = null;
function heard(s) {
  if (!sounds) {
    sounds = new Map();
    folds.forEach((f, n) => {
      const own = sound(f), others = sounds.get(own);
      if (others) others.push(...termsOfFold[n]); else sounds.set(own, termsOfFold[n].slice());
    });
  }
  return sounds.get(s) || [];
}
