// What somebody asks. The twin of question.rs.

const EXACT = 0, FOLDED = 1, MARKS = 2, TYPED = 3, SOUNDS = 4, SLIP = 5, BEGINS = 6, IN_FAMILY = 7;

/** What a word may stand for: term → [quality of 100, how]. */
function candidates(word, hasMarks, isOpen) {
  const k = key(word), f = fold(k), found = new Map(), known = alike(f), number = isNumber(f);
  const put = (term, quality, how) => {
    const other = found.get(term);
    if (!other || other[0] < quality) found.set(term, [quality, how]);
  };
  for (const term of known || []) {
    if (keys[term] === k) put(term, 100, EXACT);
    else if (!hasMarks) put(term, 96, FOLDED);
    else if (k === f) put(term, 80, FOLDED);
    else put(term, 60, MARKS);
  }
  let isTyped = false;
  if (!known && !number && f.length > 1) {
    const typed = telex(word.toLowerCase()), bare = fold(typed);
    if (ids.has(typed)) {
      put(ids.get(typed), 95, TYPED);
      isTyped = true;
    } else if (bare !== f && alike(bare)) {
      for (const term of alike(bare)) put(term, 80, TYPED);
      isTyped = true;
    }
  }
  if (!number) for (const term of heard(sound(f))) put(term, known ? 45 : 65, SOUNDS);
  if (!known && !isTyped && !number && f.length > 2) {
    const most = f.length > 5 ? 2 : 1;
    for (let other = 0; other < folds.length; other++) {
      const n = slips(f, folds[other], most);
      if (n <= most) for (const term of termsOfFold[other]) put(term, n === 1 ? 55 : 35, SLIP);
    }
  }
  if (isOpen) for (let other = 0; other < folds.length; other++) {
    if (folds[other].length > f.length && folds[other].startsWith(f)) for (const term of termsOfFold[other]) put(term, known ? 40 : 70, BEGINS);
  }
  return found;
}

// Letter by letter most words stay what they were.
const remembered = new Map();
function remember(word, hasMarks, isOpen) {
  const by = word + (hasMarks ? ' m' : ' ') + (isOpen ? 'o' : '');
  let found = remembered.get(by);
  if (!found) {
    if (remembered.size > 200) remembered.clear();
    remembered.set(by, found = candidates(word, hasMarks, isOpen));
  }
  return found;
}

/** The words of a question, abbreviations written out and joined words cut. */
function spelt(text) {
  const list = [];
  for (const word of words(text)) {
    const f = fold(key(word));
    const long = abbreviations.get(word.toLowerCase()) || (foldNumbers.has(f) && f.length > 2 ? undefined : abbreviations.get(f));
    if (long) {
      for (const one of long) list.push({ word: one, isMeant: true });
      continue;
    }
    let cut = 0;
    if (f.length > 4 && f.length === word.length && !isNumber(f) && !foldNumbers.has(f) && !ids.has(telex(word.toLowerCase()))) {
      for (let i = 2; i < f.length - 1 && !cut; i++) if (foldNumbers.has(f.slice(0, i)) && foldNumbers.has(f.slice(i))) cut = i;
    }
    if (cut) list.push({ word: word.slice(0, cut), isMeant: false }, { word: word.slice(cut), isMeant: false });
    else list.push({ word, isMeant: false });
  }
  return list;
}

/** Whether terms stand among the words from `at` on, and how well; between them some that only ask may be left out. */
function matched(tokens, terms, at, mayLeaveOut) {
  let quality = 100, i = at;
  const places = [];
  for (let n = 0; n < terms.length; n++) {
    let found = tokens[i] && tokens[i].candidates.get(terms[n]);
    for (let left = 0; n && mayLeaveOut && left < 2 && tokens[i] && tokens[i].asks && (!found || found[0] < 55); left++) {
      i += 1;
      found = tokens[i] && tokens[i].candidates.get(terms[n]);
    }
    if (!found || found[0] < (terms.length > 1 ? 55 : 75) || (found[1] === BEGINS && terms.length < 3)) return null;
    quality = Math.min(quality, found[0]);
    places.push(i);
    i += 1;
  }
  return { quality, places };
}

/** Every saying that stands in the question; none that stands within a longer one. */
function saidIn(tokens) {
  const all = [];
  tokens.forEach((token, at) => {
    if (token.isAside) return;
    token.candidates.forEach((_, first) => {
      for (let n = firstSaying[first]; n; n = alongSayings[n]) {
        const one = saying(n), found = matched(tokens, one.terms, at, true);
        if (!found || found.places.some((place) => tokens[place].isAside) || found.places.every((place) => tokens[place].asks)) continue;
        const isAlone = one.terms.length === 1;
        if (isAlone && found.quality < 60) continue;
        // One syllable without its marks may be any of several words.
        const quality = isAlone && found.quality < 100 ? div(found.quality * 6, 10) : found.quality;
        all.push({ saying: one, at, quality, places: found.places });
      }
    });
  });
  const rank = (one) => one.saying.terms.length * one.quality;
  all.sort((a, b) => rank(b) - rank(a) || a.at - b.at || a.saying.at - b.saying.at);
  const said = [];
  for (const one of all) {
    const isInside = said.some((other) => other.places.length > one.places.length && one.places.every((place) => other.places.indexOf(place) >= 0));
    if (isInside) continue;
    said.push(one);
    // What seemed only to ask is part of something said: "vang" of "tam vang" is no "vâng".
    if (one.saying.terms.length > 1 && one.quality > 90) one.places.forEach((place, n) => {
      let isFiller = !!filler[one.saying.terms[n]];
      tokens[place].candidates.forEach((found, term) => { if (filler[term] && found[1] === EXACT) isFiller = true; });
      if (!isFiller) tokens[place].asks = false;
    });
  }
  return said;
}

/** Who in the family it is about tells little of what is wanted. */
function weightOf(token, hasMarks) {
  const relative = token.candidates.get(KIN), weight = rarityOf(token, hasMarks);
  return relative && relative[0] >= 96 ? div(weight, 2) : weight;
}

function rarityOf(token, hasMarks) {
  if (isNumber(token.fold)) return NUMBER;
  if (foldNumbers.has(token.fold)) {
    const id = ids.get(token.key);
    return hasMarks && id !== undefined ? rarity(inKey[id]) : rarity(inFold(token.fold));
  }
  let best = 0, which = -1;
  token.candidates.forEach((found, term) => {
    if (found[0] > best) {
      best = found[0];
      which = term;
    }
  });
  return best >= 55 ? rarity(inFoldById[foldOf[which]]) : div(rarity(0), 2);
}

const CODE = /[0-9][0-9.]*[0-9]/g;

/** A question as it is measured. `isTyping`: its last word may not be whole. */
function understood(text, isTyping) {
  const codes = (text.match(CODE) || []).map((code) => code.replace(/\./g, '')).filter((code) => code.length > 5);
  const list = spelt(codes.length ? text.replace(CODE, ' ') : text);
  const own = list.filter((one) => !one.isMeant);
  const hasMarks = own.filter((one) => key(one.word) !== fold(key(one.word))).length * 4 >= own.length;
  const isOpen = isTyping && !/\s$/.test(text);
  const tokens = list.map(({ word, isMeant }, at) => {
    const k = key(word);
    const token = { word, key: k, fold: fold(k), candidates: remember(word, hasMarks || isMeant, isOpen && at === list.length - 1), asks: false, isAside: false, weight: 0, live: -1 };
    let best = 0;
    token.candidates.forEach((found, term) => { if (kin[term] && found[1] <= FOLDED && found[0] > best) best = found[0]; });
    if (best) token.candidates.set(KIN, [best, IN_FAMILY]);
    return token;
  });
  tokens.forEach((token, at) => token.candidates.forEach((_, first) => {
    for (const terms of asides[first] || []) {
      const found = matched(tokens, terms, at, false);
      if (found && found.quality >= 80) for (const place of found.places) tokens[place].asks = tokens[place].isAside = true;
    }
  }));
  for (const token of tokens) token.candidates.forEach((found, term) => {
    if (filler[term] && (found[1] === EXACT || (found[1] === FOLDED && found[0] >= 96 && filler[term] === 1))) token.asks = true;
  });
  let isDenied = false;
  tokens.forEach((token, at) => {
    // "Không … nữa": something is to end. "Nữa không" only asks.
    if (isDenied && token.fold === 'nua' && !(tokens[at + 1] && tokens[at + 1].fold === 'khong')) token.asks = false;
    if (token.fold === 'khong') isDenied = true;
  });
  const said = saidIn(tokens);
  let live = 0;
  const byTerm = new Array(keys.length);
  tokens.forEach((token, at) => {
    if (token.asks) return;
    token.weight = weightOf(token, hasMarks);
    token.live = live++;
    token.candidates.forEach((found, term) => { if (!filler[term] && term !== KIN) push(byTerm, term, [at, found[0], found[1]]); });
  });
  const ideal = tokens.reduce((sum, token) => sum + token.weight * 100, 0);
  return { codes, tokens, byTerm, said, ideal, got: new Int32Array(tokens.length), best: new Int32Array(tokens.length) };
}
