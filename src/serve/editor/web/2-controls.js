// One control for each shape of a key. Each takes the field, its path, what is said, and calls `put(value)` with what shall
// be said; `undefined` is nothing.

/** Digits as one writes them: together, or in threes behind dots or spaces. */
const WHOLE = String.raw`(\d+|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:\s\d{3})+))`;
const COUNT = new RegExp(`^${WHOLE}$`);
const MONEY = new RegExp(String.raw`^${WHOLE}(?:,0{1,2})?\s*(?:đ|₫|đồng|vnđ|vnd)?$`, "i");
/** More of them than this a number does not hold exactly. */
const DIGITS = 15;

const exactly = (digits, text) => (digits.length <= DIGITS ? Number(digits) : text);
const dotted = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ".");

/** An amount that is plainly one; whatever else goes to the program as it is, which says that it is none. */
function amountOf(text) {
  const plain = text.normalize("NFC").trim();
  const found = MONEY.exec(plain);
  return plain === "" ? undefined : found ? exactly(found[1].replace(/\D/g, ""), plain) : plain;
}

/** `3,5` and `3.5` are three and a half; anything else goes to the program as it is, which says what is wrong. */
function numberOf(text) {
  const plain = text.trim();
  if (plain === "") return undefined;
  return /^\d{1,9}([.,][05])?$/.test(plain) ? Number(plain.replace(",", ".")) : plain;
}

function wholeOf(text) {
  const plain = text.trim();
  if (plain === "") return undefined;
  return COUNT.test(plain) ? exactly(plain.replace(/\D/g, ""), plain) : plain;
}

const textOf = (text) => (text.trim() === "" ? undefined : text.replace(/\s+$/, ""));

function control(field, id, value, put, form) {
  const common = { id, "aria-describedby": `${id}-hint ${id}-found` };
  switch (field.control) {
    case "text":
      return area(common, value, put);
    case "lines":
      return lines(field, id, value || [], put, form);
    case "text_or_lines":
      return Array.isArray(value) ? lines(field, id, value, put, form) : area(common, value, put);
    case "choice":
      return select(common, field.words, value, put);
    case "choices":
      return choices(field, id, value, put);
    case "choice_or_lines":
      return choiceOrLines(field, id, value, put, form);
    case "flag":
      return select(common, [{ name: "true", label: "Có" }, { name: "false", label: "Không" }],
        value === undefined ? undefined : String(value), (said) => put(said === undefined ? undefined : said === "true"));
    case "count":
      return field.holds === "money" ? sum(common, value, put)
        : plain({ ...common, class: "number", inputmode: "numeric" }, value, (text) => put(wholeOf(text)));
    case "halves":
      return plain({ ...common, class: "number", inputmode: "decimal" },
        typeof value === "number" ? String(value).replace(".", ",") : value, (text) => put(numberOf(text)));
    case "date":
      return plain({ ...common, type: "date" }, value, (text) => put(textOf(text)));
    case "clock":
      return plain({ ...common, type: "time", class: "number" }, value, (text) => put(textOf(text)));
    case "line":
      return line(field, common, value, put, form);
    default:
      return el("p", { class: "quiet" }, "Mục này sửa trong tệp.");
  }
}

function plain(attributes, value, take) {
  return el("input", {
    type: "text", autocomplete: "off", ...attributes, value: value === undefined ? "" : value,
    oninput: (event) => take(event.target.value, event),
  });
}

function area(attributes, value, put) {
  const box = el("textarea", { ...attributes, rows: "3", oninput: (event) => put(textOf(event.target.value)) });
  box.value = value === undefined ? "" : value;
  return box;
}

/**
 * Money, with dots while its digits are typed; the place of the caret is kept by counting digits. What is no amount, or is
 * pasted, stays as it is.
 */
function sum(attributes, value, put) {
  let before = typeof value === "number" ? dotted(String(value)) : value || "";
  const input = plain({ ...attributes, class: "number", inputmode: "numeric" }, before, (text, event) => {
    if (isOneDigit(before, text, event)) {
      const digits = (part) => part.replace(/\D/g, "");
      let first = digits(text.slice(0, input.selectionEnd));
      let last = digits(text.slice(input.selectionEnd));
      // Of a dot that is taken out the digit beside it is meant.
      if (digits(text) === digits(before)) {
        if (event.inputType === "deleteContentBackward") first = first.slice(0, -1);
        if (event.inputType === "deleteContentForward") last = last.slice(1);
      }
      input.value = dotted((first + last).replace(/^0+(?=\d)/, ""));
      let at = input.value.length;
      for (let left = last.length; left > 0 && at > 0; at -= 1) if (/\d/.test(input.value[at - 1])) left -= 1;
      if (input.value[at - 1] === ".") at -= 1;
      input.setSelectionRange(at, at);
    } else if (/^\d+$/.test(text) && typeof amountOf(text) === "number") {
      input.value = dotted(String(amountOf(text)));
    }
    before = input.value;
    put(amountOf(before));
  });
  return el("span", {}, input, " đồng");
}

/** Whether an amount with its dots was changed by one digit that was typed, or by taking some out. */
function isOneDigit(before, now, { inputType, data }) {
  if (!/^\d{0,3}(\.\d{3})*$/.test(before) || !/^[\d.]*$/.test(now)) return false;
  if (/^delete/.test(inputType)) return now.length < before.length;
  return /^insert(Composition)?Text$/.test(inputType) && /^\d$/.test(data)
    && now.replace(/\D/g, "").length <= before.replace(/\D/g, "").length + 1;
}

function select(attributes, words, value, put) {
  const known = words.some((word) => word.name === value);
  const box = el("select", {
    ...attributes, onchange: (event) => put(event.target.value === "" ? undefined : event.target.value),
  }, el("option", { value: "" }, "(chưa ghi)"),
  !known && value !== undefined && el("option", { value }, value),
  words.map((word) => el("option", { value: word.name }, word.label)));
  box.value = value === undefined ? "" : value;
  return box;
}

function choices(field, id, value, put) {
  const chosen = new Set(Array.isArray(value) ? value : []);
  const take = () => {
    const kept = field.words.map((word) => word.name).filter((name) => chosen.has(name));
    put(kept.length ? kept : undefined);
  };
  return el("div", { class: "choices", role: "group", id, tabindex: "-1", "aria-labelledby": `${id}-label` },
    field.words.map((word) => el("label", {}, el("input", {
      type: "checkbox", checked: chosen.has(word.name),
      onchange: (event) => {
        if (event.target.checked) chosen.add(word.name);
        else chosen.delete(word.name);
        take();
      },
    }), word.label)));
}

function choiceOrLines(field, id, value, put, form) {
  if (Array.isArray(value)) return lines(field, id, value, put, form);
  const words = [...field.words, { name: "\u0000", label: "Danh sách riêng …" }];
  return select({ id }, words, value, (said) => {
    put(said === "\u0000" ? [] : said);
    if (said === "\u0000") form.draw(id);
  });
}

/** One line for each text, with a button for another. */
function lines(field, id, value, put, form) {
  const texts = value.slice();
  const box = el("div", { id, tabindex: "-1", role: "group", "aria-labelledby": `${id}-label` });
  const say = () => {
    const said = texts.filter((text) => text.trim() !== "");
    put(said.length ? said : undefined);
  };
  const draw = (focus) => {
    const rows = texts.map((text, at) => el("div", { class: "line" },
      line(field, { id: `${id}-${at}`, "aria-label": `${field.label} ${at + 1}` }, text, (said) => {
        texts[at] = said || "";
        say();
      }, form),
      el("button", {
        type: "button", class: "small", "aria-label": `Lên: ${field.label} ${at + 1}`, disabled: at === 0,
        onclick: () => { texts.splice(at - 1, 0, texts.splice(at, 1)[0]); say(); draw(at - 1); },
      }, "↑"),
      el("button", {
        type: "button", class: "small", "aria-label": `Xóa: ${field.label} ${at + 1}`,
        onclick: () => { texts.splice(at, 1); say(); draw(Math.max(0, at - 1)); },
      }, "Xóa")));
    fill(box, ...rows, el("button", {
      type: "button", class: "small", onclick: () => { texts.push(""); draw(texts.length - 1); },
    }, texts.length ? "Thêm dòng" : "Thêm"));
    if (focus !== undefined) {
      const next = document.getElementById(`${id}-${focus}`);
      (next || box).focus();
    }
  };
  draw();
  return box;
}

/** One line; what it stands for is found by typing, or chosen. */
function line(field, attributes, value, put, form) {
  if (field.holds === "field") {
    return select(attributes, all.fields.map(([name, label]) => ({ name, label })), value || undefined, put);
  }
  if (field.holds === "place") {
    const places = all.files.filter((file) => file.kind === "place");
    return select(attributes, places.map((file) => ({ name: file.slug, label: file.title })), value || undefined, put);
  }
  if (field.holds === "case") {
    const cases = (form.said.cases || []).filter((one) => one.id);
    return select(attributes, cases.map((one) => ({ name: one.id, label: one.title || one.id })), value || undefined, put);
  }
  if (field.holds === "procedure") return pick(attributes, value, put);
  return plain(attributes, value, (text) => put(textOf(text)));
}

/** A procedure's code, found by what it is called. */
function pick(attributes, value, put) {
  const procedures = all.files.filter((file) => file.kind === "procedure" && file.mark)
    .map((file) => ({ code: file.mark, title: file.title, key: folded(`${file.mark} ${file.title}`) }));
  const list = el("ul", { role: "listbox", id: `${attributes.id}-list`, hidden: true });
  const named = el("span", { class: "named" }, titleOf(value || ""));
  let at = -1;
  let shown = [];
  const input = plain({
    ...attributes, role: "combobox", "aria-expanded": "false", "aria-controls": list.id,
    "aria-autocomplete": "list", placeholder: "Gõ tên hoặc mã thủ tục",
  }, value, (text) => {
    put(textOf(text));
    named.textContent = titleOf(text.trim());
    const words = folded(text).split(/\s+/).filter(Boolean);
    shown = words.length ? procedures.filter((one) => words.every((word) => one.key.includes(word))).slice(0, 12) : [];
    open(shown.length > 0 && !(shown.length === 1 && shown[0].code === text.trim()));
  });
  const open = (is) => {
    list.hidden = !is;
    input.setAttribute("aria-expanded", String(is));
    at = -1;
    if (is) draw();
  };
  const draw = () => {
    fill(list, ...shown.map((one, index) => el("li", {
      role: "option", id: `${list.id}-${index}`, "aria-selected": String(index === at),
      onmousedown: (event) => { event.preventDefault(); choose(one); },
    }, `${one.code} – ${one.title}`)));
    if (at >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const choose = (one) => {
    input.value = one.code;
    named.textContent = one.title;
    put(one.code);
    open(false);
  };
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at = (at + (event.key === "ArrowDown" ? 1 : shown.length - 1) + shown.length) % shown.length;
      draw();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      choose(shown[at]);
    } else if (event.key === "Escape") {
      open(false);
    }
  });
  input.addEventListener("blur", () => open(false));
  return el("span", { class: "pick" }, input, list, named);
}
