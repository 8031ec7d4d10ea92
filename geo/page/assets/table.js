// A plain table of text. Rows that carry an id have a button in their first cell, which selects it.

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  const root = parentElement.querySelector(".table");
  const key = JSON.stringify(data);
  if (parentElement.drawn === key) return;
  parentElement.drawn = key;
  const focused = root.getRootNode().activeElement?.dataset?.id;
  const table = document.createElement("table");
  const caption = table.createCaption();
  const told = document.createElement("span");
  told.textContent = data.caption;
  caption.append(told);
  const head = table.createTHead().insertRow();
  for (const column of data.columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = column;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of data.rows) body.append(line(row, data, setTriggerValue));
  root.replaceChildren(table);
  if (focused) root.querySelector(`button[data-id="${CSS.escape(focused)}"]`)?.focus();
}

function line(row, data, setTriggerValue) {
  const tr = document.createElement("tr");
  tr.classList.toggle("picked", row.id !== null && row.id === data.picked);
  row.cells.forEach((text, index) => {
    const cell = document.createElement(index === 0 ? "th" : "td");
    if (index === 0) cell.scope = "row";
    if (text.length > 40) cell.className = "text";
    cell.dir = "auto";
    if (index === 0 && row.id !== null) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.dataset.id = row.id;
      button.setAttribute("aria-label", row.label);
      button.setAttribute("aria-pressed", String(row.id === data.picked));
      button.onclick = () => setTriggerValue("selected", { id: row.id, nonce: Date.now() });
      cell.append(button);
    } else {
      const content = document.createElement("span");
      content.textContent = text;
      if (cell.className) content.title = text;
      cell.append(content);
    }
    tr.append(cell);
  });
  return tr;
}
