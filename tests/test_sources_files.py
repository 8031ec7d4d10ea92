"""geo.article.sources: what is read out of HTML, PDF, DOCX and e-mail."""

import pytest

from geo.article.sources import Note, read_file
from geo.article.sources.parser import parse
from tests import source_files
from tests.source_files import SENTENCE


def read(data, name="file", **options):
    """The source of ``data``, parsed in this process."""
    return read_file(data, name, parser=parse, **options)


def sections(source):
    """The kinds and texts of a source's sections."""
    return [(s.kind, source.article.quote(s.span)) for s in source.article.sections]


PAGE_SECTIONS = [
    ("headline", "L'armée marche sur Saint-Aubin"),
    ("lead", "Après trois jours de combats, une colonne a quitté Valmont dimanche matin."),
    ("caption", "Le pont de Valmont. © Agence Photo"),
    (
        "body",
        "L'armée a repris la ville de Saint-Aubin, a indiqué le porte-parole. Les habitants "
        "reviennent.",
    ),
    ("related", "La ville en ruines vue du ciel"),
    (
        "body",
        "La route du nord\n\nUne seconde colonne est attendue dans les jours qui viennent, selon "
        "la mairie de Montfort.\nUne conférence de presse est prévue lundi.\n\nVille | Morts\n\n"
        "Valmont | 120\n\nLes vivres manquent, disent les habitants joints par téléphone, et la "
        "route est coupée.",
    ),
    ("tags", "armée, Saint-Aubin"),
]


def test_a_page_gives_its_article_with_its_parts():
    source = read(source_files.PAGE.encode())
    assert sections(source) == PAGE_SECTIONS
    article = source.article
    assert (article.title, article.source, article.date, article.language, source.author) == (
        "L'armée marche sur Saint-Aubin", "Le Courrier du Nord", "2016-03-27", "fr", "Anne Bernard",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("encoding", "declaration"),
    [
        ("windows-1251", "windows-1251"),
        ("koi8-r", "KOI8-R"),
        ("utf-16", "utf-8"),
        ("utf-8", "windows-1251"),
        ("cp1251", ""),
    ],
)
def test_a_page_is_read_in_its_own_encoding(encoding, declaration):
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declaration}">'
    sentence = "Войска продвигаются к городу Ракка, сообщил представитель министерства."
    page = f"<!doctype html><html><head>{meta if declaration else ''}</head><body><p>{sentence}</p>"
    assert read(page.encode(encoding)).article.text == sentence


def test_a_page_without_an_article_is_given_whole():
    source = read(b"<!doctype html><ul><li><a href='/1'>Valmont</a></li><li>Montfort</li></ul>")
    assert sections(source) == [("body", "Valmont\n\nMontfort")]
    assert source.notes == (Note("page-whole"),)


def test_markup_in_a_page_is_text_and_never_markup():
    sentence = (
        "Le texte &lt;script&gt;alert(1)&lt;/script&gt; est cité par la mairie de Valmont hier."
    )
    article = read(f"<!doctype html><body><p>{sentence}</p></body>".encode()).article
    assert article.text == sentence.replace("&lt;", "<").replace("&gt;", ">")


COLUMN = [
    "L'armée a repris la ville de Saint-Aubin après trois jours de combats, a",
    "indiqué le porte-parole du ministère. Une colonne a quitté la base de Pal-",
    "myre dimanche matin et avance vers le nord, en direction de la vallée de",
    "Montfort.",
    "Les vivres manquent, disent les habitants joints par téléphone, et la seule",
    "route est coupée depuis jeudi.",
]
PARAGRAPHS = (
    "L'armée a repris la ville de Saint-Aubin après trois jours de combats, a indiqué le "
    "porte-parole du ministère. Une colonne a quitté la base de Palmyre dimanche matin et avance "
    "vers le nord, en direction de la vallée de Montfort.",
    "Les vivres manquent, disent les habitants joints par téléphone, et la seule route est coupée "
    "depuis jeudi.",
)


def test_the_lines_of_a_pdf_become_paragraphs():
    source = read(source_files.pdf(["La ville de Saint-Aubin est reprise", *COLUMN]))
    assert source.article.text == "\n\n".join(("La ville de Saint-Aubin est reprise", *PARAGRAPHS))
    assert source.article.title == "La ville de Saint-Aubin est reprise"
    assert source.notes == ()


def test_what_every_page_of_a_pdf_repeats_is_left_out_and_noted():
    pages = [COLUMN[:3], COLUMN[3:5], COLUMN[5:]]
    dressed = [
        ["Le Courrier du Nord", *lines, f"Page {number} / 3"]
        for number, lines in enumerate(pages, start=1)
    ]
    source = read(source_files.pdf(*dressed))
    assert source.article.text == "\n\n".join(PARAGRAPHS)
    assert source.notes == (Note("pdf-furniture", (("count", 6),)),)


def test_a_pdf_with_an_empty_page_says_so():
    source = read(source_files.pdf(COLUMN, []))
    assert source.article.text == "\n\n".join(PARAGRAPHS)
    assert source.notes == (Note("pdf-blank-pages", (("count", 1),)),)


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_is_only_protected_against_changes_is_read(algorithm):
    data = source_files.encrypted_pdf(source_files.pdf(COLUMN), "", algorithm)
    assert read(data).article.text == "\n\n".join(PARAGRAPHS)


def test_an_arabic_pdf_is_turned_into_reading_order():
    printed = "تتقدم القوات نحو مدينة الرقة بعد 12 ساعة وفي 27.03.2016 عبر بلدة Palmyra"
    foreign = {"12": "21", "27.03.2016": "6102.30.72", "Palmyra": "arymlaP"}
    drawn = " ".join(foreign.get(word, word) for word in printed.split())[::-1]
    assert read(source_files.arabic_pdf(drawn)).article.text == printed


def test_a_word_document_gives_its_paragraphs_and_its_last_version():
    source = read(source_files.word_document())
    assert sections(source) == [
        ("headline", "La ville est reprise"),
        ("lead", SENTENCE),
        ("caption", "Le pont de Valmont"),
        ("body", "Valmont\n\nMontfort\n\nLes troupes avancent vers le nord, dit la mairie."),
    ]
    assert source.article.title == "La ville est reprise"


def test_a_message_gives_its_plain_text_under_its_subject():
    data = source_files.mail(plain=SENTENCE, html=f"<p>{SENTENCE}</p>", attachment=True)
    source = read(data)
    subject = "La ville de Saint-Aubin est reprise"
    assert sections(source) == [("headline", subject), ("body", SENTENCE)]
    article = source.article
    assert (article.title, article.source, article.date) == (
        subject, "Bureau de presse", "2016-03-27",
    )  # fmt: skip
    assert source.notes == (Note("mail-attachments", (("count", 1),)),)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "cp1252"])
def test_a_message_in_html_alone_is_given_whole(charset):
    html = f"<div><p>{SENTENCE}</p><p>Signé : la mairie</p></div><style>p {{}}</style>"
    source = read(source_files.mail(html=html, charset=charset))
    assert source.article.text.split("\n\n")[1:] == [SENTENCE, "Signé : la mairie"]


def test_a_flowed_message_has_its_soft_breaks_undone():
    flowed = source_files.mail(plain="L'armée avance \nvers le nord.\n\nFin.\n")
    flowed = flowed.replace(b'charset="utf-8"', b'charset="utf-8"; format=flowed')
    assert read(flowed).article.text.endswith("\n\nL'armée avance vers le nord.\n\nFin.")
