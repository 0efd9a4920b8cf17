(() => {
  "use strict";
  const bar = document.getElementById("bar");
  const box = bar.querySelector("input[type=search]");
  const open = bar.querySelector("input[type=checkbox]");
  const told = bar.querySelector("output");
  const tables = [...document.querySelectorAll("main .t")].filter((one) => !one.closest(".strips")).map((one) => ({
    one,
    rows: [...one.querySelectorAll("tbody tr")].map((row) => ({ row, text: null, isHead: row.classList.contains("sec") })),
  }));
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const filter = () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    const isOn = words.length > 0 || open.checked;
    let shown = 0;
    let all = 0;
    for (const { one, rows } of tables) {
      let count = 0;
      let head = null;
      for (const entry of rows) {
        if (entry.isHead) {
          head = entry.row;
          head.hidden = isOn;
          continue;
        }
        if (entry.text === null) entry.text = plain(entry.row.textContent);
        const fits = words.every((word) => entry.text.includes(word)) && (!open.checked || "open" in entry.row.dataset);
        entry.row.hidden = !fits;
        all += 1;
        if (fits) {
          count += 1;
          if (head) head.hidden = false;
        }
      }
      one.classList.toggle("none", count === 0 && isOn);
      shown += count;
    }
    told.textContent = isOn ? bar.dataset.told.replace("{shown}", shown).replace("{all}", all) : "";
  };

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  };
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const row = target.closest("tr");
    if (row && (row.hidden || row.closest(".none"))) {
      box.value = "";
      open.checked = false;
      filter();
      target.scrollIntoView();
    }
  };

  bar.hidden = false;
  box.addEventListener("input", soon);
  open.addEventListener("change", filter);
  window.addEventListener("hashchange", reveal);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== box && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
    }
    if (event.key === "Escape" && document.activeElement === box) {
      box.value = "";
      filter();
    }
  });
  const details = document.querySelector("nav details");
  if (details && window.matchMedia("(max-width: 72rem)").matches) details.open = false;
})();
