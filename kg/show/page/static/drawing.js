/* A view drawn beforehand: a sheet for each language and width of screen, whose parts open the words behind them. */
Warta.stages.drawing = async (box, view) => {
  // A screen too narrow for the drawing shows it smaller, but never too small to read.
  const usual = () => {
    const { paddingLeft, paddingRight } = getComputedStyle(sheet());
    const room = box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - 1;
    return Math.min(1, Math.max(0.62, room / sheet().querySelector("svg").viewBox.baseVal.width));
  };
  let scale = 1, shown = Warta.visible();
  // Every text in a drawing was escaped when it was drawn; a parsed document runs nothing.
  const made = new DOMParser().parseFromString((await Warta.sheets())[view], "text/html");
  const empty = Warta.el("p", { class: "empty", role: "status", hidden: true });
  box.append(...made.body.childNodes, empty);
  const sheet = () => {
    const width = box.clientWidth < 620 ? ".narrow" : ":not(.narrow)";
    return box.querySelector(`.sheet${width}[lang="${Warta.state.lang}"]`) || box.querySelector(".sheet");
  };
  /* Rows whose nodes are hidden go, and those below move up; returns the height that went. */
  const close = (group) => {
    let gone = 0;
    for (const row of group.children) {
      if (!row.classList.contains("row")) continue;
      const inside = [...row.querySelectorAll("[data-of]")];
      const out = row.dataset.of && !shown.nodes[+row.dataset.of] || (inside.length && !inside.some((one) => shown.nodes[+one.dataset.of]));
      row.classList.toggle("gone", Boolean(out));
      row.setAttribute("transform", `translate(0,${-gone})`);
      gone += out ? +row.dataset.high : close(row);
    }
    return gone;
  };
  const parts = () => [...sheet().querySelectorAll("[data-node]")];
  const paint = () => {
    document.getElementById("stage").setAttribute("aria-label", Warta.word("drawing"));
    for (const one of box.querySelectorAll(".sheet")) one.hidden = one !== sheet();
    const svg = sheet().querySelector("svg");
    svg.dataset.high ||= svg.viewBox.baseVal.height;
    svg.viewBox.baseVal.height = +svg.dataset.high - close(svg);
    const rows = [...svg.children].filter((part) => part.classList.contains("row"));
    empty.hidden = !rows.length || rows.some((row) => !row.classList.contains("gone"));
    empty.textContent = Warta.word("filtered");
    resize();
    const bright = Warta.bright();
    for (const part of parts()) {
      const i = +part.dataset.node;
      part.classList.toggle("gone", !shown.nodes[i]);
      part.classList.toggle("chosen", Warta.nodes[i].id === Warta.state.sel);
      part.classList.toggle("near", Boolean(bright && bright.has(i)));
    }
  };
  const resize = () => {
    const svg = sheet().querySelector("svg");
    const { width, height } = svg.viewBox.baseVal;
    svg.setAttribute("width", width * scale);
    svg.setAttribute("height", height * scale);
  };
  const open = (e) => {
    const part = e.target.closest("[data-node]");
    if (part) Warta.choose(+part.dataset.node);
    else if (e.type === "click" && Warta.state.sel) Warta.set({ sel: "" });
  };
  box.addEventListener("click", open);
  box.addEventListener("dblclick", (e) => { const part = e.target.closest("[data-node]"); if (part) Warta.set({ near: Warta.nodes[+part.dataset.node].id }); });
  box.addEventListener("keydown", (e) => { if ((e.key === "Enter" || e.key === " ") && e.target.closest("[data-node]")) { e.preventDefault(); open(e); } });
  const find = (i) => parts().find((part) => +part.dataset.node === i);
  const alone = () => {
    const svg = sheet().querySelector("svg").cloneNode(true);
    const tones = Warta.tones();
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = Object.entries(tones).map(([name, tone]) => `.t-${name}{fill:${tone}}.f-${name}{fill:${tone}}.s-${name}{stroke:${tone}}`).join("") + ".f-none{fill:none}.gone{display:none}";
    svg.prepend(style);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
  };
  scale = usual();
  let wide = box.clientWidth;
  new ResizeObserver(() => { if (box.clientWidth && box.clientWidth !== wide) { wide = box.clientWidth; scale = usual(); paint(); } }).observe(box);
  return {
    refresh: (now) => { shown = now; paint(); },
    zoom: (by) => { scale = by ? Math.min(4, Math.max(0.3, scale * by)) : usual(); resize(); },
    centre: (i) => find(i)?.scrollIntoView({ block: "center", inline: "center", behavior: "smooth" }),
    position: (i) => { const at = find(i)?.getBoundingClientRect(); return at ? [at.x, at.y] : [1e9, 1e9]; },
    svg: async () => alone(),
    png: async () => {
      const image = new Image();
      const { width, height } = sheet().querySelector("svg").viewBox.baseVal;
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(alone())}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [width * 2, height * 2];
      const pen = canvas.getContext("2d");
      pen.fillStyle = Warta.tones().paper;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      return new Promise((done) => canvas.toBlob(done, "image/png"));
    },
  };
};
