// The editor's script, in files of one matter each, joined in order of name. Nothing here becomes markup: all text is put
// as text. This one: elements, and what is asked of the program.
"use strict";

const meta = (name) => document.querySelector(`meta[name="niemyet-${name}"]`).content;
const TOKEN = meta("token");
const PREVIEW = meta("preview");
const $ = (id) => document.getElementById(id);

/** An element with attributes, listeners (`onclick: f`) and what is in it. */
function el(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  return fill(element, ...inside);
}

/** Puts these in the place of what an element held; what is nothing is passed over. */
function fill(element, ...inside) {
  element.replaceChildren(...inside.flat(9).filter((one) => one !== null && one !== undefined && one !== false && one !== ""));
  return element;
}

/** Asks the program; what it refuses is thrown as the words it gives. */
async function ask(name, body) {
  let response;
  try {
    response = await fetch(`/api/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-niemyet-token": TOKEN },
      body: JSON.stringify(body || {}),
    });
  } catch {
    throw new Error("niemyet đã đóng. Mở lại chương trình rồi tải lại trang này (F5); điều chưa lưu vẫn còn ở đây.");
  }
  if (!response.ok) throw new Error((await response.text()).trim());
  return response.json();
}

/** What was done, or what went wrong, where screen readers hear it. */
function tell(words, isError) {
  const state = $("state");
  state.textContent = words;
  state.className = isError ? "error" : "";
}

/** Runs something that asks; a refusal is told. */
async function trying(work) {
  try {
    return await work();
  } catch (error) {
    tell(error.message, true);
    return undefined;
  }
}

/** What is asked for behind the `#`: `tep=…&o=…`; what cannot be read is nothing. */
function asked() {
  const said = {};
  for (const pair of location.hash.slice(1).split("&")) {
    const [name, ...rest] = pair.split("=");
    try {
      said[decodeURIComponent(name)] = decodeURIComponent(rest.join("="));
    } catch {
      continue;
    }
  }
  return said;
}

/** Letters without marks, for finding what somebody types in either way. */
const folded = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();

/** What the program said at the start, and anew after each change of a file. */
let all = null;
async function refresh() {
  all = await ask("start");
  drawSide();
}

const titleOf = (code) => {
  const file = all.files.find((file) => file.kind === "procedure" && file.mark === code);
  return file ? file.title : "";
};

/** Lines of a difference, coloured by their sign; where they may be longer than their box, it can be moved by keys. */
function difference(lines, isBoxed = true) {
  return el("pre", isBoxed ? { tabindex: "0" } : { class: "whole" }, lines.map((line) => {
    const kind = line[0] === "-" ? "gone" : line[0] === "+" ? "come" : "";
    return el("span", { class: kind }, line + "\n");
  }));
}
