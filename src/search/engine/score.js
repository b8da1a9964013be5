// How well a subject answers a question. The twin of score.rs.

const WEIGHT = [100, 100, 70, 30, 22];
/** What a keyword's words weigh where it is not meant as a whole. */
const LOOSE = 40;
/** What a saying weighs against words that stand there themselves, in tenths. */
const TRUST = 14;
/** Above this a code was typed. */
const BY_CODE = 1000000;
/** How many are measured closely. */
const MOST = 150;
/** What remains, of 100, of a procedure that is not for what is done. */
const UNMET = 88;
/** How much of a name, of 100, must be said for words alone to be sure: scattered over a long one they prove nothing. */
const WHOLE = 50;

/** What a part has of the question: each word with its quality, how much of the part is covered, neighbours. */
function measured(part, question) {
  const { tokens, byTerm } = question;
  const terms = part.terms, hits = terms.map((term) => byTerm.get(term));
  const got = new Map(), paired = new Set();
  let pairs = 0, total = 0, covered = 0, mass = 0, before = -1;
  for (let p = 0; p < terms.length; p++) {
    total += weights[terms[p]];
    if (part.type > KEYWORD || filler[terms[p]]) continue;
    if (before >= 0 && hits[before] && hits[p]) {
      let gain = 0, which = null;
      for (const [i, qi] of hits[before]) for (const [j, qj] of hits[p]) {
        if (tokens[j].live !== tokens[i].live + 1) continue;
        const value = Math.min(tokens[i].weight * qi, tokens[j].weight * qj);
        if (value > gain) {
          gain = value;
          which = [i, j];
        }
      }
      if (which) {
        pairs += div(gain, 2);
        paired.add(which[0] * 10000 + before).add(which[1] * 10000 + p);
      }
    }
    before = p;
  }
  for (let p = 0; p < terms.length; p++) {
    let covers = false;
    for (const [i, quality, how] of hits[p] || []) {
      const isPaired = paired.has(i * 10000 + p);
      // What only sounds like it counts where its neighbour is there too, or where the word is none at all.
      if ((how === SOUNDS || how === SLIP) && quality < 60 && !isPaired && byFold.has(tokens[i].fold)) continue;
      if (!(got.get(i) >= quality)) got.set(i, quality);
      if (quality >= 60 || isPaired) covers = true;
    }
    if (covers) covered += weights[terms[p]];
  }
  got.forEach((quality, i) => { mass += tokens[i].weight * quality; });
  return { got, mass, pairs, cover: total ? div(covered * 100, total) : 0 };
}

/** How well a part says what a saying means. */
function meant(part, meaning, own, quality) {
  const terms = part.terms, wanted = meaning.terms;
  let have = 0, neighbours = 0;
  for (let n = 0; n < wanted.length; n++) {
    if (terms.indexOf(wanted[n]) < 0) continue;
    have += weights[wanted[n]];
    if (n && terms.some((term, p) => p && term === wanted[n] && terms[p - 1] === wanted[n - 1])) neighbours += 1;
  }
  const share = meaning.mass ? div(have * 100, meaning.mass) : 0;
  if (share < 70 || (part.type === KEYWORD && share < 100)) return 0;
  let total = 0, covered = 0;
  for (const term of terms) {
    total += weights[term];
    if (wanted.indexOf(term) >= 0) covered += weights[term];
  }
  const cover = total ? div(covered * 100, total) : 0;
  const near = wanted.length > 1 ? div(neighbours * 100, wanted.length - 1) : 100;
  return div(own * quality * share * (50 + div(near * 3, 10) + div(cover * 3, 10)), 10000);
}

/** Whether a subject has enough of a meaning's words, wherever; most have not, and need no look at their parts. */
function mayMean(question, meaning, at) {
  let holders = question.holders.get(meaning);
  if (!holders) {
    holders = new Map();
    const once = new Set(meaning.terms);
    for (const term of once) {
      const times = meaning.terms.filter((other) => other === term).length;
      for (const one of postings[term] || []) holders.set(one, (holders.get(one) || 0) + weights[term] * times);
    }
    question.holders.set(meaning, holders);
  }
  return (holders.get(at) || 0) * 100 >= meaning.mass * 70;
}

/** A word of a long name weighs less. */
const nameWeight = (length) => Math.max(30, Math.min(110, div(10000, 75 + div(25 * length, 16))));

/** What the sayings of a question give a subject beyond its own words, and how many speak of what it is not for. */
function saidOf(subject, at, question, best) {
  const options = [];
  let unmet = 0;
  for (const one of question.said) {
    let own = 0, direct = 0, gain = 0, reason = null;
    for (const place of one.places) {
      direct += best.get(place) || 0;
      own += Math.max(question.tokens[place].weight, 50);
    }
    if (subject.kind === 'p' && one.saying.codes.indexOf(subject.address) >= 0) {
      gain = div(own * one.quality * TRUST, 10);
      reason = { said: one.saying.text, meant: '' };
    }
    for (const meaning of one.saying.meanings) for (const part of subject.parts) {
      if (part.type > KEYWORD || !mayMean(question, meaning, at)) continue;
      const value = div(meant(part, meaning, own, one.quality) * TRUST, 10);
      if (value > gain) {
        gain = value;
        reason = { said: one.saying.text, meant: meaning.text };
      }
    }
    if (one.isAction && !gain && one.places.some((place) => !question.tokens[place].asks && !best.has(place))) unmet += 1;
    if (gain > direct) options.push({ places: one.places, at: one.saying.at, gain, direct, reason });
  }
  options.sort((a, b) => b.gain - b.direct - a.gain + a.direct || a.places[0] - b.places[0] || a.at - b.at);
  return { options, unmet };
}

function scored(at, question) {
  const subject = subjects[at];
  const best = new Map();
  let structure = 0, shape = null, cover = 0;
  for (const part of subject.parts) {
    const found = measured(part, question);
    const isLoose = part.type === KEYWORD && found.cover < 60;
    const weight = isLoose ? LOOSE : part.type <= PLAIN ? nameWeight(part.terms.length) : WEIGHT[part.type];
    found.got.forEach((quality, i) => {
      const value = div(question.tokens[i].weight * quality * weight, 100);
      if (!(best.get(i) >= value)) best.set(i, value);
    });
    if (part.type > KEYWORD || isLoose) continue;
    const value = div((found.pairs + div(found.mass * found.cover, 200)) * weight, 100);
    if (value > structure) {
      structure = value;
      shape = part;
      cover = found.cover;
    }
  }
  const done = new Set(), reasons = [];
  let sum = 0;
  const { options, unmet } = saidOf(subject, at, question, best);
  for (const option of options) {
    if (option.places.some((place) => done.has(place))) continue;
    const isAgain = reasons.some((reason) => reason.meant && reason.meant === option.reason.meant);
    sum += isAgain ? Math.max(div(option.gain * 3, 10), option.direct) : option.gain;
    for (const place of option.places) done.add(place);
    reasons.push(option.reason);
  }
  best.forEach((value, i) => { if (!done.has(i)) sum += value; });
  let total = sum + structure;
  const isAskedFor = (special) => special.some((term) => (question.byTerm.get(term) || []).some((hit) => hit[1] >= 80)) ||
    question.said.some((one) => one.saying.meanings.some((meaning) => special.every((term) => meaning.terms.indexOf(term) >= 0)));
  const unasked = subject.special.filter((special) => !isAskedFor(special)).length;
  for (let n = 0; n < Math.min(unasked, 2); n++) total = div(total * 92, 100);
  if (subject.kind === 'p') for (let n = 0; n < Math.min(unmet, 2); n++) total = div(total * UNMET, 100);
  const isCode = question.codes.some((code) => subject.code && subject.code.startsWith(code));
  if (isCode) total += BY_CODE;
  const certainty = (sum + structure) * 100;
  return {
    subject, total, sum, structure, reasons, shape, cover,
    sure: isCode || (certainty >= question.ideal * 66 && (reasons.length > 0 || cover >= WHOLE)), near: certainty >= question.ideal * 40,
  };
}

/** Those that have any word of the question, by a rough measure. */
function roughly(question) {
  const rough = new Map();
  const add = (at, value) => rough.set(at, (rough.get(at) || 0) + value);
  question.byTerm.forEach((list, term) => {
    let gain = 0;
    for (const [i, quality] of list) gain = Math.max(gain, question.tokens[i].weight * quality);
    for (const at of postings[term] || []) add(at, gain);
  });
  for (const { saying } of question.said) {
    for (const meaning of saying.meanings) for (const term of meaning.terms) if (!filler[term]) for (const at of postings[term] || []) add(at, weights[term] * 80);
    if (saying.codes.length) subjects.forEach((subject, at) => { if (subject.kind === 'p' && saying.codes.indexOf(subject.address) >= 0) add(at, 100000); });
  }
  if (question.codes.length) subjects.forEach((subject, at) => { if (subject.code && question.codes.some((code) => subject.code.startsWith(code))) add(at, BY_CODE); });
  return Array.from(rough.keys()).sort((a, b) => rough.get(b) - rough.get(a) || a - b).slice(0, MOST);
}

/** Where several procedures that a chooser leads to answer alike, the chooser comes before them; else behind the first. */
function withChoosers(hits) {
  const first = hits.find((hit) => hit.subject.kind === 'p');
  if (!first) return hits;
  const chooser = subjects.findIndex((subject) => subject.kind === 'c' && subject.members.indexOf(first.at) >= 0);
  if (chooser < 0) return hits;
  const members = subjects[chooser].members;
  const second = hits.find((hit) => hit !== first && members.indexOf(hit.at) >= 0);
  const isOpen = !!second && second.total * 100 >= first.total * 75 && first.cover < 90;
  const own = hits.find((hit) => hit.at === chooser);
  const hit = { subject: subjects[chooser], at: chooser, total: first.total, sum: first.sum, structure: 0, reasons: [], shape: null, cover: 0, sure: first.sure, near: first.near };
  const others = hits.filter((one) => one !== own);
  others.splice(others.indexOf(first) + (isOpen ? 0 : 1), 0, hit);
  return others;
}

/** What answers a question, the best first. */
function find(text, isTyping) {
  const question = understood(text, isTyping);
  const hits = roughly(question).map((at) => Object.assign(scored(at, question), { at })).filter((hit) => hit.total > 0);
  hits.sort((a, b) => b.total - a.total || a.at - b.at);
  return { hits: withChoosers(hits), question };
}
