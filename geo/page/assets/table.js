// A plain table of text. Rows that carry an id have a button in their first cell, which selects it.
// Where there is no room for columns, each row stands as a card: its title, then a line a column.
// The roles are written out, since a browser forgets those of a table that is laid out as cards.

export default function (component) {
  const { parentElement, data: [data], setTriggerValue } = component;
  const root = parentElement.querySelector(".table");
  const key = JSON.stringify(data);
  if (parentElement.drawn === key) return;
  parentElement.drawn = key;
  const focused = root.getRootNode().activeElement?.dataset?.id;
  const table = document.createElement("table");
  table.setAttribute("role", "table");
  table.createCaption().textContent = data.caption;
  root.setAttribute("aria-label", data.caption);
  const head = part(table.createTHead(), "rowgroup").insertRow();
  part(head, "row").append(...data.columns.map((column) => cell("th", "columnheader", column)));
  const select = (id) => setTriggerValue("selected", { id, nonce: Date.now() });
  const body = part(table.createTBody(), "rowgroup");
  body.append(...data.rows.map((row) => line(row, data, select)));
  root.replaceChildren(table);
  root.onkeydown = (event) => {
    if (event.key === "Escape" && data.picked) select(null);
  };
  if (focused) root.querySelector(`button[data-id="${CSS.escape(focused)}"]`)?.focus();
}

function line(row, data, select) {
  const tr = part(document.createElement("tr"), "row");
  tr.classList.toggle("picked", row.id !== null && row.id === data.picked);
  tr.append(
    ...row.cells.map((text, index) => {
      if (index === 0) return heading(row, text, data.picked, select);
      const made = cell("td", "cell", text);
      made.dataset.label = data.columns[index];
      if (text.length > 40) {
        made.classList.add("text");
        made.title = text;
      }
      made.classList.toggle("wide", data.wide.includes(index));
      made.classList.toggle("empty", text === "");
      return made;
    }),
  );
  return tr;
}

function heading(row, text, picked, select) {
  const made = cell("th", "rowheader", row.id === null ? text : "");
  if (row.id === null) return made;
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.id = row.id;
  button.setAttribute("aria-label", row.label);
  button.setAttribute("aria-pressed", String(row.id === picked));
  button.onclick = () => select(row.id);
  const title = document.createElement("bdi");
  title.textContent = row.title;
  button.append(text, title);
  made.querySelector("span").replaceWith(button);
  return made;
}

function cell(tag, role, text) {
  const made = part(document.createElement(tag), role);
  const content = document.createElement("span");
  content.textContent = text;
  content.dir = "auto";
  made.append(content);
  return made;
}

function part(element, role) {
  element.setAttribute("role", role);
  return element;
}
