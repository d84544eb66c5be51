"""The fields of a page as HTML: marks in its Markdown, and from them a form that reads and prints without a script.

A script finds: each field has `data-felt` (its id), `data-art` (its kind: tekst, dato, kryds, valg, skala) and, where
words are written, `data-skrivelinjer`. Answers that exclude each other are radio buttons sharing a name. What follows
from an answer stands in `data-foelger="choice:answer"`. A paragraph or item whose fields stand in its sentences, as
in a letter, has the class `loebende`. A task bears `data-opgave`, `data-hvem`, `data-dag` and
`data-minutter`. Text and dates are lines to write on; a script puts a control in their place.
"""

from collections.abc import Iterator
from html import escape

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from ..content.field_kinds import Date, Field, OneOf, Scale, Sheet, Text, Tick
from ..content.field_marks import STAFF
from ..content.tasks import Task
from . import elements

BLOCKS = ("ul", "ol", "p", "div", "table", "fieldset", "blockquote", "pre")
STAFF_LABEL = "Kun os:"
RUNNING = "loebende"
MARK = '<span data-felt="{}" data-nr="{}"></span>'


def mark(body: str, sheet: Sheet) -> str:
    """The Markdown `body`, which `sheet` was read from, with an empty element for each of its fields."""
    places = [
        (span, MARK.format(found.ident, number) if number == 0 or not isinstance(found, Tick) else "")
        for found in sheet.fields
        for number, span in enumerate(found.spans)
    ]
    for (start, end), html in sorted(places, reverse=True):
        body = body[:start] + html + body[end:]
    return STAFF.sub(rf'\1<span class="kun-os">{STAFF_LABEL}</span> ', body)


def may_be_in(html: str) -> bool:
    """Whether `finish` has anything to do in `html`: on most pages nothing is filled in, and to look costs time."""
    return "data-felt" in html or "kun-os" in html


def finish(soup: BeautifulSoup, sheet: Sheet) -> None:
    """Make a form of the elements that `mark` left in the page's HTML."""
    for marker in soup.find_all("span", attrs={"data-felt": True, "data-nr": True}):
        field, number = sheet[elements.attribute(marker, "data-felt")], int(elements.attribute(marker, "data-nr"))
        if isinstance(field, Tick):
            _tick(marker, field)
        elif isinstance(field, OneOf) and not field.in_line:
            _answer(marker, field, number)
        else:
            marker.replace_with(elements.made(_in_line(field)))
    for field in sheet.fields:
        if isinstance(field, OneOf) and not field.in_line and not isinstance(field, Scale):
            _gather(soup, field)
    for label in soup.find_all(class_="kun-os"):
        _hide_on_paper(label)
    around = (field.parent for field in soup.find_all(class_="felt"))
    for line in {id(line): line for line in around if line}.values():
        if line.name in ("p", "li") and "task-list-item" not in elements.classes(line) and _runs_on(line):
            elements.add_class(line, RUNNING)


def _in_line(field: Field) -> str:
    about = f'data-felt="{field.ident}" data-art="{field.kind}"'
    if isinstance(field, OneOf):
        ends = [f'<span class="skala-ende">{escape(end)}</span>' for end in getattr(field, "ends", ("", ""))]
        answers = "".join(
            f"<label>{_radio(field, number)}<span>{escape(option.words)}</span></label> "
            for number, option in enumerate(field.options)
        )
        first, last = ends if isinstance(field, Scale) else ("", "")
        return (
            f'<span class="{"skala" if isinstance(field, Scale) else "svar"}" role="radiogroup" '
            f'aria-label="{escape(field.name)}" {about}>{first} {answers}{last}</span>'
        )
    lines = field.lines if isinstance(field, Text) else 1
    use = "Dato" if isinstance(field, Date) else "Felt til at skrive i"
    return (
        f'<span class="felt" id="felt-{field.ident}" {about} data-skrivelinjer="{lines}" '
        f'data-navn="{escape(field.name)}" role="img" aria-label="{use}: {escape(field.name)}"></span>'
    )


def _radio(field: OneOf, number: int) -> str:
    option = field.options[number]
    return (
        f'<input type="radio" name="{field.ident}" id="felt-{field.ident}-{option.ident}" value="{option.ident}" '
        f'title="{escape(answer_name(field, number))}">'
    )


def answer_name(field: OneOf, number: int) -> str:
    """What choosing an answer says: »Jeg er tryg: 5, Helt enig«."""
    option = field.options[number]
    in_table = isinstance(field, Scale) and option.words != option.ident
    words = f"{option.ident}, {option.words}" if in_table and option.words else option.words
    return f"{field.name}{'' if field.name.endswith('?') else ':'} {words}"


def _tick(marker: Tag, field: Tick) -> None:
    control = f'<input type="checkbox" name="{field.ident}" id="felt-{field.ident}" value="ja">'
    item = _in_item(marker, control, f"felt-{field.ident}")
    item["data-felt"], item["data-art"] = field.ident, field.kind
    if field.task:
        _task(item, field.task)


def _task(item: Tag, task: Task) -> None:
    """Who does it, when, and how long it takes, after the words of the task."""
    item["data-opgave"], item["data-hvem"] = task.ident, " ".join(task.who)
    item["data-dag"], item["data-minutter"] = str(task.day), str(task.minutes)
    who = task.people[:1].upper() + task.people[1:]
    row = elements.made(f'<span class="opgave">{who} · {task.when} · {task.minutes} minutter</span>')
    words = elements.one(item, "label[for]")
    words.insert_after(row)


def _answer(marker: Tag, field: OneOf, number: int) -> None:
    if isinstance(field, Scale):
        cell = marker.find_parent("td")
        label = elements.made(f"<label>{_radio(field, number)}<span>{field.options[number].ident}</span></label>")
        # Its number alone says nothing to those who listen: the name is the whole answer.
        elements.one(label, "input")["aria-label"] = answer_name(field, number)
        marker.replace_with(label)
        if cell and (row := cell.find_parent("tr")):
            cell["class"] = "point"
            row["data-felt"], row["data-art"] = field.ident, field.kind
        return
    ident = f"{field.ident}-{field.options[number].ident}"
    item = _in_item(marker, _radio(field, number), f"felt-{ident}")
    item["data-svar"] = field.options[number].ident
    if following := [node for node in item.children if isinstance(node, Tag) and node.name in BLOCKS[:2]]:
        box = elements.made(f'<div data-foelger="{field.ident}:{field.options[number].ident}"></div>')
        following[0].insert_before(box)
        for node in [node for node in box.next_siblings]:
            box.append(node.extract())


def _in_item(marker: Tag, control: str, ident: str) -> Tag:
    """The item of a list that `marker` begins, with a control and a label: the words up to the next field or block."""
    item = elements.known_parent(marker, "li")
    if marker.parent is not item and marker.parent is not None:
        marker.parent.unwrap()  # a list with empty lines has a paragraph in each item
    item["class"] = "task-list-item"
    words = elements.made(f'<label class="kryds-tekst" for="{ident}"></label>')
    following = list(_words_after(marker))
    marker.insert_after(words)
    for node in following:
        words.append(node.extract())
    if following and isinstance(last := words.contents[-1], NavigableString):
        last.replace_with(last.rstrip())
    box = f'<label class="task-list-control">{control}<span class="task-list-indicator"></span></label>'
    marker.replace_with(elements.made(box))
    return item


def _words_after(marker: Tag) -> Iterator[PageElement]:
    for node in marker.next_siblings:
        if isinstance(node, Tag) and (node.name in BLOCKS or node.has_attr("data-felt")):
            return
        yield node


def _gather(soup: BeautifulSoup, field: OneOf) -> None:
    """Put a list of answers into a <fieldset> with its question; what else stands in the list stays outside."""
    items = [elements.known_parent(radio, "li") for radio in soup.select(f'input[name="{field.ident}"]')]
    answers = elements.known_parent(items[0], "ul")
    fieldset = elements.made(f'<fieldset class="valg" data-felt="{field.ident}" data-art="{field.kind}"></fieldset>')
    rest = elements.made("<ul></ul>")
    for node in list(items[-1].next_siblings):
        rest.append(node.extract())
    answers.insert_after(fieldset)
    if rest.find("li"):
        fieldset.insert_after(rest)
    own = elements.made('<ul class="task-list"></ul>')
    own.extend(item.extract() for item in items)
    if not answers.find("li"):
        answers.decompose()
    fieldset.extend([_question(fieldset, field), own])


def _question(fieldset: Tag, field: OneOf) -> Tag:
    """The line above as the question, or the question for those who listen, where no line is."""
    legend = elements.made("<legend></legend>")
    above = fieldset.find_previous_sibling()
    if above and above.name == "p" and " ".join(above.get_text().split()).rstrip(":") == field.label:
        legend.extend(list(above.contents))
        above.decompose()
    else:
        legend["class"], legend.string = "skjult", field.name
    return legend


def _runs_on(line: Tag) -> bool:
    """Whether the fields of `line` stand in sentences: words follow the last, or no colon ends the words before it."""
    last = line.select(":scope > .felt")[-1]
    after = [node for node in last.next_siblings if not (isinstance(node, Tag) and node.name in BLOCKS)]
    before = last.previous_sibling.get_text().strip() if last.previous_sibling else ""
    return any(node.get_text().strip() for node in after) or (bool(before) and not before.endswith((":", "?")))


def _hide_on_paper(label: Tag) -> None:
    """Class `kun-os` for the whole item that a label begins, or for its line of a paragraph."""
    item = label.find_parent("li")
    if item and not "".join(_text_before(label, item)).strip():
        label["class"] = "kun-os-maerke"
        elements.add_class(item, "kun-os")
        return
    line = elements.made('<span class="kun-os"></span>')
    following = list(_line_after(label))
    label.insert_before(line)
    label["class"] = "kun-os-maerke"
    line.extend([label.extract(), *(node.extract() for node in following)])


def _text_before(label: Tag, item: Tag) -> Iterator[str]:
    for text in item.find_all(string=True):
        if label in text.parents:
            return
        yield text


def _line_after(label: Tag) -> Iterator[PageElement]:
    """What follows up to the end of the line."""
    for node in list(label.next_siblings):
        if isinstance(node, NavigableString) and "\n" in node:
            first, _, rest = str(node).partition("\n")
            kept = NavigableString(first)
            node.replace_with(kept, NavigableString("\n" + rest))
            yield kept
            return
        yield node
