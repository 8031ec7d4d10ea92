"""Documents of each kind, made by the tests that read them."""

import gzip
import zipfile
from email.message import EmailMessage
from io import BytesIO

import docx
from pypdf import PdfWriter

SENTENCE = "L'armée a repris la ville de Saint-Aubin après trois jours de combats, selon la mairie."

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>L'armée marche sur Saint-Aubin - Le Courrier du Nord</title>
<meta property="og:title" content="L'armée marche sur Saint-Aubin">
<meta property="og:site_name" content="Le Courrier du Nord"><meta name="author" content="Anne Bernard">
<meta property="article:published_time" content="2016-03-27T10:15:00+01:00">
<meta name="keywords" content="armée, Saint-Aubin"></head>
<body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/paris">Paris</a></li></ul></nav>
<main><article><h1>L'armée marche sur Saint-Aubin</h1>
<p>Après trois jours de combats, une colonne a quitté Valmont dimanche matin.</p>
<figure><img src="a.jpg"><figcaption>Le pont de Valmont. <span>© Agence Photo</span></figcaption></figure>
<p>L'armée a repris la ville de Saint-Aubin, a indiqué le <b>porte-parole</b>. Les habitants reviennent.</p>
<p><a href="/x">La ville en ruines vue du ciel</a></p>
<h2>La route du nord</h2>
<p>Une seconde colonne est attendue dans les jours qui viennent, selon la mairie de
<a href="/s">Montfort</a>.<br>Une conférence de presse est prévue lundi.</p>
<table><tr><th>Ville</th><th>Morts</th></tr><tr><td>Valmont</td><td>120</td></tr></table>
<p>Les vivres manquent, disent les habitants joints par téléphone, et la route est coupée.</p>
</article></main><script>document.write("Lyon")</script>
<footer><p>© Le Courrier du Nord, 12 rue de Rivoli, Paris. Mentions légales</p></footer></body></html>"""


def pdf(*pages, image=False):
    """A PDF of the given pages, each a list of lines, set in Helvetica; or pages of a picture alone."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 "
               b"/BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
               b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
               b"/BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"]  # fmt: skip
    kids = []
    for lines in pages:
        shown = b" ".join(
            b"(" + line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj T*"
            for line in lines
        )
        content = b"/I Do" if image else b"BT /F 11 Tf 14 TL 50 780 Td " + shown + b" ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources "
            b"<< /Font << /F 3 0 R >> %s >> >>"
            % (len(objects), b"/XObject << /I 4 0 R >>" if image else b"")
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _pdf_of(objects)


def _pdf_of(objects):
    """The file of some objects, numbered from 1; the first is the catalogue."""
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size, start = len(objects) + 1, len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, start)


def arabic_pdf(*lines):
    """A PDF whose letters are drawn from left to right, as programs draw right-to-left lines.

    Each line is given as drawn. Its font knows its letters only by a table of their Unicode values.
    """
    codes = {char: code for code, char in enumerate(sorted(set("".join(lines))), start=33)}
    table = "".join(f"<{code:02x}> <{ord(char):04x}>\n" for char, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> "
        f"endcodespacerange {len(codes)} beginbfchar\n{table}endbfchar endcmap end end"
    ).encode()
    shown = " ".join(f"<{''.join(f'{codes[char]:02x}' for char in line)}> Tj T*" for line in lines)
    content = f"BT /F 11 Tf 14 TL 50 780 Td {shown} ET".encode()
    widths = b"600 " * len(codes)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
        b"<< /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /TrueType /BaseFont /Arab /FirstChar 33 /LastChar %d /Widths [%s] "
        b"/ToUnicode 6 0 R >>" % (32 + len(codes), widths),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
    ]
    return _pdf_of(objects)


def encrypted_pdf(data, password, algorithm="RC4-128"):
    """The PDF ``data`` under a password for reading; "" protects it against changes only."""
    writer = PdfWriter(clone_from=BytesIO(data))
    writer.encrypt(password, "owner", algorithm=algorithm)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def word_document():
    """A DOCX with a title, a caption, a table and a tracked change."""
    document = docx.Document()
    document.add_paragraph("La ville est reprise", style="Title")
    document.add_paragraph(SENTENCE)
    document.add_paragraph("Le pont de Valmont", style="Caption")
    row = document.add_table(rows=1, cols=2).rows[0].cells
    row[0].text, row[1].text = "Valmont", "Montfort"
    paragraph = document.add_paragraph("Les troupes avancent vers ")
    inserted = docx.oxml.parse_xml(
        '<w:ins xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1" '
        'w:author="a"><w:r><w:t>le nord, dit la mairie.</w:t></w:r></w:ins>'
    )
    deleted = docx.oxml.parse_xml(
        '<w:del xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="2" '
        'w:author="a"><w:r><w:delText>le sud.</w:delText></w:r></w:del>'
    )
    paragraph._p.append(inserted)
    paragraph._p.append(deleted)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def zip_bomb(size):
    """A DOCX whose document unpacks to ``size`` bytes of spaces."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as member:
            block = b" " * 1_000_000
            for _ in range(size // len(block)):
                member.write(block)
    return out.getvalue()


def gzip_bomb(size):
    """A gzip file that unpacks to ``size`` zeros."""
    return gzip.compress(b"\0" * size, compresslevel=9)


def mail(*, plain=None, html=None, attachment=False, charset="utf-8"):
    """A message with a plain and an HTML form, either of them absent when None."""
    message = EmailMessage()
    message["From"] = "Bureau de presse <presse@example.org>"
    message["To"] = "redaction@example.org"
    message["Subject"] = "La ville de Saint-Aubin est reprise"
    message["Date"] = "Sun, 27 Mar 2016 23:30:00 -0500"
    message["Message-ID"] = "<1@example.org>"
    if plain is not None:
        message.set_content(plain, charset=charset)
    if html is not None and plain is None:
        message.set_content(html, subtype="html", charset=charset)
    elif html is not None:
        message.add_alternative(html, subtype="html", charset=charset)
    if attachment:
        message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    return message.as_bytes()
