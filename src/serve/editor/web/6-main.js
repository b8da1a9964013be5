// Which room is open, by the address; and what must not be lost.

let form = null;
/** What is told once the next file is open. */
let next = "";

function showPage(page) {
  const frame = $("page");
  const at = page || `${PREVIEW}/`;
  if (frame.getAttribute("src") !== at) frame.setAttribute("src", at);
}

async function openFile(path, { o, muc, dong }) {
  const line = /^[1-9]\d{0,6}$/.test(dong || "") ? Number(dong) : null;
  const opened = await trying(() => ask("open", { path, line }));
  if (!opened) {
    room(path, el("p", { class: "error" }, $("state").textContent), historyOf(path));
    return;
  }
  if (opened.encoding) {
    form = null;
    drawForeign(opened);
  } else if (opened.lines) form = new Mending(opened);
  if (!opened.said) {
    tell(next);
    next = "";
    return;
  }
  const fields = await trying(() => ask("form", { path }));
  if (!fields) return;
  form = new Form(opened, fields);
  $("work").scrollTop = 0;
  form.draw();
  form.show(o ? { key: o } : /^\d{1,4}$/.test(muc || "") ? { section: Number(muc) } : opened.at);
  tell(next);
  next = "";
  showPage(opened.page);
}

let open = location.hash;
async function go() {
  // Where somebody goes before the start is answered is gone to then.
  if (!all) return;
  if (form && form.isDirty && location.hash !== open) {
    if (!window.confirm("Còn chỗ chưa lưu. Bỏ chỗ ấy?")) {
      location.hash = open;
      return;
    }
  } else if (form && location.hash === open && form.isDirty) return;
  open = location.hash;
  form = null;
  drawSide();
  const said = asked();
  if (said.tep) await openFile(said.tep, said);
  else if (said.them && all.kinds.some((kind) => kind.name === said.them)) drawNew(said.them);
  else if (said["lich-su"] !== undefined) await drawHistory(said["lich-su"]);
  else if (said.nhap !== undefined) drawImport();
  else if (said["doi-chieu"] !== undefined) await comparing.draw();
  else {
    await trying(refresh);
    drawHome();
  }
  document.title = `${($("work").querySelector("h1") || {}).textContent || ""} – niemyet`;
}

window.addEventListener("hashchange", go);
window.addEventListener("beforeunload", (event) => {
  if ((form && form.isDirty) || comparing.isDirty) event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    if (form && form.isDirty) form.save();
  }
});
$("fold").addEventListener("click", () => {
  const folded = $("room").classList.toggle("folded");
  $("fold").textContent = folded ? "Hiện xem trước" : "Ẩn xem trước";
  $("fold").setAttribute("aria-expanded", String(!folded));
});

(async () => {
  await trying(refresh);
  if (all) {
    showPage("");
    await go();
  } else room("Chưa mở được", el("p", { class: "error" }, $("state").textContent));
})();
