// Words and syllables. The twin of syllable.rs.

const div = (a, b) => Math.floor(a / b);

// Each letter with marks: itself without its tone, its tone, and its bare letter.
const LETTERS = {};
for (const [plain, bare] of ['aa', '\u0103a', '\u00e2a', 'ee', '\u00eae', 'ii', 'oo', '\u00f4o', '\u01a1o', 'uu', '\u01b0u', 'yy']) {
  ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].forEach((mark, tone) => {
    LETTERS[(plain + mark).normalize('NFC')] = [plain, tone ? String(tone) : '', bare];
  });
}
LETTERS['\u0111'] = LETTERS['\u00f0'] = LETTERS['\u0256'] = ['\u0111', '', 'd'];
const PLAIN_WORD = /^[a-z0-9]+$/, CLOSED_Y = /^(h|k|l|m|s|t|v|qu)y$/;

/** A syllable by its letters with their shape and its tone behind: "hòa" and "hoà" are "hoa1". */
function key(word) {
  let letters = word.toLowerCase(), tone = '';
  if (!PLAIN_WORD.test(letters)) {
    let shaped = '';
    for (const c of letters) {
      const one = LETTERS[c];
      shaped += one ? one[0] : c;
      if (one && one[1]) tone = one[1];
    }
    letters = shaped;
  }
  return withOneI(letters) + tone;
}
const withOneI = (letters) => (letters.length < 4 && CLOSED_Y.test(letters) ? letters.slice(0, -1) + 'i' : letters);

const isDigit = (c) => c >= '0' && c <= '9';
const isNumber = (folded) => isDigit(folded.charAt(0));

/** A key without marks. */
function fold(k) {
  const last = k.charAt(k.length - 1);
  const letters = last >= '1' && last <= '5' && !isNumber(k) ? k.slice(0, -1) : k;
  if (PLAIN_WORD.test(letters)) return letters;
  let folded = '';
  for (const c of letters) folded += LETTERS[c] ? LETTERS[c][2] : c;
  return folded;
}

const isOfWord = (c) => (c > 96 && c < 123) || (c > 64 && c < 91) || (c > 47 && c < 58) ||
  (c > 127 && ((c > 0xa9 && c < 0x250) || (c > 0x1dff && c < 0x1f00) || c === 0x256 || (c > 0x2ff && c < 0x370)));
/** The words of a composed text: runs of letters and digits. */
function wordsOf(text) {
  const list = [];
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const isInside = i < text.length && isOfWord(text.charCodeAt(i));
    if (isInside && from < 0) from = i;
    if (!isInside && from >= 0) {
      list.push(text.slice(from, i));
      from = -1;
    }
  }
  return list;
}
const words = (text) => wordsOf(text.normalize('NFC'));

const ONSETS = {};
for (const one of ['ngh G', 'ng G', 'nh N', 'gh g', 'gi z', 'kh K', 'ph f', 'qu kw', 'ch c', 'tr c', 'th T', 'c k', 'q k', 'x s', 'd z', 'r z', 'v z',
  'j z', 'l n', 'n n', 's s', 'k k', 'g g', 'f f', 'z z']) (ONSETS[one[0]] || (ONSETS[one[0]] = [])).push(one.split(' '));

/** What is heard of a folded syllable, as far as no region hears more. */
function sound(f) {
  let onset = '', rime = f;
  for (const [written, heard] of ONSETS[f[0]] || []) {
    if (f.length > written.length && f.startsWith(written)) {
      onset = heard;
      rime = f.slice(written.length);
      break;
    }
  }
  if (rime.indexOf('y') >= 0) rime = rime.replace(/y/g, 'i');
  const end = rime.length - 1, last = rime[end], before = rime[end - 1];
  if ((last === 'g' || last === 'h') && before === 'n') rime = rime.slice(0, -1);
  else if (last === 'h' && before === 'c') rime = rime.slice(0, -2) + 't';
  else if (last === 'c') rime = rime.slice(0, -1) + 't';
  return onset + '|' + rime;
}

const TELEX = [['dd', '\u0111'], ['aa', '\u00e2'], ['ee', '\u00ea'], ['oo', '\u00f4'], ['uow', '\u01b0\u01a1'], ['aw', '\u0103'],
  ['ow', '\u01a1'], ['uw', '\u01b0'], ['w', '\u01b0']];
const TONES_TYPED = { s: '2', f: '1', r: '3', x: '4', j: '5' };

/** The key of a word whose marks were left as they are typed: "ddawng", "kys". */
function telex(word) {
  let typed = word;
  for (const [keys, letter] of TELEX) typed = typed.split(keys).join(letter);
  const first = typed.search(/[aeiouy\u00e2\u00ea\u00f4\u0103\u01a1\u01b0]/);
  for (let i = typed.length - 1; first >= 0 && i > first; i--) {
    const tone = TONES_TYPED[typed[i]];
    if (tone) return withOneI(typed.slice(0, i) + typed.slice(i + 1)) + tone;
  }
  return typed;
}

let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];
/** How many slips of the finger lie between two words; more than `most` are not counted out. */
function slips(a, b, most) {
  if (Math.abs(a.length - b.length) > most || b.length > 62) return most + 1;
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      let n = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) n = Math.min(n, before[j - 2] + 1);
      row[j] = n;
      if (n < least) least = n;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length];
}

/** 16 times the binary logarithm, straight between powers of two. */
function log(x) {
  let power = 1, whole = 0;
  while (power * 2 <= x) {
    power *= 2;
    whole += 16;
  }
  return whole + div(x * 16, power) - 16;
}
