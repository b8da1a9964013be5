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
/** What remains, of 100, of what another office does: a procedure that answers as well comes before it. */
const ELSEWHERE = 92;
/** How much of a name, of 100, must be said for words alone to be sure: scattered over a long one they prove nothing. */
const WHOLE = 50;

/** From this on, of 100, something is called as the question says. */
const CALLED = 90;

/** How much of what the first has, of 100, a chooser must have that is called so: else the question says more than that. */
const NAMED = 60;

// What a part has of the question: how much of it is covered, neighbours, and in `question.got` the quality of each word
// that it has. Nothing where it has no word of it, which is so of most.
function measured(n, question) {
  const { tokens, byTerm, got } = question, from = partFrom[n], to = partFrom[n + 1];
  let at = from;
  while (at < to && !byTerm[terms[at]]) at += 1;
  if (at === to) return null;
  got.fill(0);
  // What two words that are neighbours gain, by the first: once, however often the name says them.
  const paired = [], gained = [];
  let pairs = 0, total = 0, covered = 0, mass = 0, before = -1;
  for (let p = from; p < to; p++) {
    const term = terms[p];
    total += weights[term];
    if (partType[n] > KEYWORD || filler[term]) continue;
    const first = before >= 0 && byTerm[terms[before]], second = byTerm[term];
    if (first && second) {
      let gain = 0, one = -1, other = -1;
      for (const [i, qi] of first) for (const [j, qj] of second) {
        if (tokens[j].live !== tokens[i].live + 1) continue;
        const value = Math.min(tokens[i].weight * qi, tokens[j].weight * qj);
        if (value > gain) {
          gain = value;
          one = i;
          other = j;
        }
      }
      if (gain) {
        gain = div(gain, 2);
        pairs += Math.max(gain - (gained[one] || 0), 0);
        gained[one] = Math.max(gain, gained[one] || 0);
        paired.push(one * 10000 + before, other * 10000 + p);
      }
    }
    before = p;
  }
  for (let p = at; p < to; p++) {
    const hits = byTerm[terms[p]];
    if (!hits) continue;
    let covers = false;
    for (const [i, quality, how] of hits) {
      const isPaired = paired.indexOf(i * 10000 + p) >= 0;
      // What only sounds like it counts where its neighbour is there too, or where the word is none at all.
      if ((how === SOUNDS || how === SLIP) && quality < 60 && !isPaired && foldNumbers.has(tokens[i].fold)) continue;
      if (got[i] < quality) got[i] = quality;
      if (quality >= 60 || isPaired) covers = true;
    }
    if (covers) covered += weights[terms[p]];
  }
  for (let i = 0; i < got.length; i++) mass += tokens[i].weight * got[i];
  return { mass, pairs, cover: total ? div(covered * 100, total) : 0 };
}

/** How well a part says what a saying means. */
function saysMeant(n, meaning, own, quality) {
  const wanted = meaning.terms, from = partFrom[n], to = partFrom[n + 1];
  let have = 0, neighbours = 0;
  for (let w = 0; w < wanted.length; w++) {
    let isThere = false, isNear = false;
    for (let p = from; p < to; p++) {
      if (terms[p] !== wanted[w]) continue;
      isThere = true;
      if (w && p > from && terms[p - 1] === wanted[w - 1]) isNear = true;
    }
    if (isThere) have += weights[wanted[w]];
    if (isNear) neighbours += 1;
  }
  const share = meaning.mass ? div(have * 100, meaning.mass) : 0;
  if (share < 70 || (partType[n] === KEYWORD && share < 100)) return 0;
  let total = 0, covered = 0;
  for (let p = from; p < to; p++) {
    total += weights[terms[p]];
    if (wanted.indexOf(terms[p]) >= 0) covered += weights[terms[p]];
  }
  const cover = total ? div(covered * 100, total) : 0;
  const near = wanted.length > 1 ? div(neighbours * 100, wanted.length - 1) : 100;
  return div(own * quality * share * (50 + div(near * 3, 10) + div(cover * 3, 10)), 10000);
}

const rough = new Int32Array(subjects.length);
/** Who has enough of a meaning's words, wherever; most have not, and need no look at their parts. */
function mayMean(meaning, at) {
  if (!meaning.may) {
    const met = [];
    for (const term of meaning.terms) for (let h = head[term]; h; h = along[h]) {
      if (!rough[holder[h]]) met.push(holder[h]);
      rough[holder[h]] += weights[term];
    }
    meaning.may = new Set(met.filter((one) => rough[one] * 100 >= meaning.mass * 70));
    for (const one of met) rough[one] = 0;
  }
  return meaning.may.has(at);
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
      direct += Math.max(best[place], 0);
      own += Math.max(question.tokens[place].weight, 50);
    }
    if (subject.kind === 'p' && one.saying.codes.indexOf(subject.address) >= 0) {
      gain = div(own * one.quality * TRUST, 10);
      reason = { said: one.saying.text, meant: '' };
    }
    for (const meaning of one.saying.meanings) {
      if (!mayMean(meaning, at)) continue;
      for (let n = subject.first, end = partsEnd(at); n < end && partType[n] <= KEYWORD; n++) {
        const value = div(saysMeant(n, meaning, own, one.quality) * TRUST, 10);
        if (value > gain) {
          gain = value;
          reason = { said: one.saying.text, meant: meaning.text };
        }
      }
    }
    if (!gain && one.saying.isAction && one.places.some((place) => !question.tokens[place].asks && best[place] < 0)) unmet += 1;
    if (gain > direct) options.push({ places: one.places, at: one.saying.at, gain, direct, reason });
  }
  options.sort((a, b) => b.gain - b.direct - a.gain + a.direct || a.places[0] - b.places[0] || a.at - b.at);
  return { options, unmet };
}

function scored(at, question) {
  const subject = subjects[at], { tokens, got, best } = question;
  best.fill(-1);
  let structure = 0, shape = -1, cover = 0;
  for (let n = subject.first, end = partsEnd(at); n < end; n++) {
    const found = measured(n, question);
    if (!found) continue;
    const type = partType[n], isLoose = type === KEYWORD && found.cover < 60;
    const weight = isLoose ? LOOSE : type <= PLAIN ? nameWeight(partFrom[n + 1] - partFrom[n]) : WEIGHT[type];
    for (let i = 0; i < got.length; i++) {
      if (got[i]) best[i] = Math.max(best[i], div(tokens[i].weight * got[i] * weight, 100));
    }
    if (type > KEYWORD || isLoose) continue;
    const value = div((found.pairs + div(found.mass * found.cover, 200)) * weight, 100);
    if (value > structure) {
      structure = value;
      shape = n;
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
  for (let i = 0; i < best.length; i++) if (best[i] > 0 && !done.has(i)) sum += best[i];
  let total = sum + structure;
  const isAskedFor = (special) => special.every((term) => filler[term] || (question.byTerm[term] || []).some((hit) => hit[1] >= 80)) ||
    question.said.some((one) => one.saying.meanings.some((meaning) => special.every((term) => meaning.terms.indexOf(term) >= 0)));
  const unasked = subject.special.filter((special) => !isAskedFor(special)).length;
  for (let n = 0; n < Math.min(unasked, 2); n++) total = div(total * 92, 100);
  if (subject.kind === 'e') total = div(total * ELSEWHERE, 100);
  if (subject.kind === 'p') for (let n = 0; n < Math.min(unmet, 2); n++) total = div(total * UNMET, 100);
  const isCode = question.codes.some((code) => subject.code && subject.code.startsWith(code));
  if (isCode) total += BY_CODE;
  const certainty = (sum + structure) * 100;
  return {
    at, subject, total, sum, structure, reasons, shape: shape < 0 ? null : { get text() { return textOf(shape); } }, cover,
    sure: isCode || (certainty >= question.ideal * 66 && (reasons.length > 0 || cover >= WHOLE)), near: certainty >= question.ideal * 40,
  };
}

/** Those that have any word of the question, by a rough measure. */
function roughly(question) {
  const met = [];
  const add = (at, value) => {
    if (!rough[at] && value) met.push(at);
    rough[at] += value;
  };
  const addTo = (term, value) => {
    for (let h = head[term]; h; h = along[h]) add(holder[h], value);
  };
  question.byTerm.forEach((list, term) => {
    let gain = 0;
    for (const [i, quality] of list) gain = Math.max(gain, question.tokens[i].weight * quality);
    addTo(term, gain);
  });
  for (const { saying } of question.said) {
    for (const meaning of saying.meanings) for (const term of meaning.terms) if (!filler[term]) addTo(term, weights[term] * 80);
    if (saying.codes.length) subjects.forEach((subject, at) => { if (subject.kind === 'p' && saying.codes.indexOf(subject.address) >= 0) add(at, 100000); });
  }
  if (question.codes.length) subjects.forEach((subject, at) => { if (subject.code && question.codes.some((code) => subject.code.startsWith(code))) add(at, BY_CODE); });
  // Of thousands only those are put in order that can be among the first.
  let least = 0;
  if (met.length > MOST) least = Int32Array.from(met, (at) => rough[at]).sort()[met.length - MOST];
  const first = met.filter((at) => rough[at] >= least).sort((a, b) => rough[b] - rough[a] || a - b).slice(0, MOST);
  for (const at of met) rough[at] = 0;
  return first;
}

// A chooser that is called as the question says comes first, where nothing else is. Where several procedures that one leads
// to answer alike, it comes before them; else behind the first.
function withChoosers(hits) {
  const named = hits.find((hit) => hit.subject.kind === 'c' && hit.sure && hit.cover >= CALLED);
  if (named && hits[0].cover < CALLED && named.total * 100 >= hits[0].total * NAMED) return [Object.assign({}, named, { total: hits[0].total })].concat(hits.filter((hit) => hit !== named));
  const first = hits.find((hit) => hit.subject.kind === 'p');
  if (!first) return hits;
  const leadsThere = (subject) => subject.kind === 'c' && subject.members.indexOf(first.at) >= 0;
  // Of several that lead there the one that answers best itself.
  const answers = hits.find((hit) => leadsThere(hit.subject));
  const chooser = answers ? answers.at : subjects.findIndex(leadsThere);
  if (chooser < 0) return hits;
  const members = subjects[chooser].members;
  const second = hits.find((hit) => hit !== first && members.indexOf(hit.at) >= 0);
  const isOpen = !!second && second.total * 100 >= first.total * 75 && first.cover < CALLED;
  const own = hits.find((hit) => hit.at === chooser);
  const hit = { subject: subjects[chooser], at: chooser, total: first.total, sum: first.sum, structure: 0, reasons: [], shape: null, cover: 0, sure: first.sure, near: first.near };
  const others = hits.filter((one) => one !== own);
  others.splice(others.indexOf(first) + (isOpen ? 0 : 1), 0, hit);
  return others;
}

/** Procedures and pages by how well they answer, the best first. */
function ranked(question) {
  const hits = roughly(question).map((at) => scored(at, question)).filter((hit) => hit.total > 0);
  hits.sort((a, b) => b.total - a.total || a.at - b.at);
  return withChoosers(hits);
}

/** What answers a question. */
function find(text, isTyping) {
  const question = understood(text, isTyping), hits = ranked(question), lists = listings(question);
  if (asksForListAlone(lists)) hits.forEach((hit) => { hit.sure = false; });
  return { hits, question, near, listings: lists };
}
