### The interface in English. Message ids and their variables are the same in every locale.

## The page

app-tagline = Reads a dispatch on its map
untitled = Untitled article
meta-digest = sha256 { $digest }
meta-pasted = pasted text
meta-read = read on { $date }, { $time } UTC
loading = Reading the article…
asking = Asking { $server }: { $done } of { $total } names
article-pane = Article
map-pane = Map
details-pane = Evidence
clear-selection = Clear the selection

## Totals

totals-mentions = { $count ->
    [0] No place is named
    [one] 1 mention
   *[other] { $count } mentions
}
totals-colon = :
totals-semicolon = ;
totals-scene = { $count } on the map at { $places ->
    [one] 1 place
   *[other] { $places } places
}
totals-country = { $count } naming { $count ->
    [one] a country
   *[other] countries
}
totals-seat = { $count } naming { $count ->
    [one] a government
   *[other] governments
}
totals-aside = { $count } beside the events (datelines, captions, links, comparisons)
totals-other = { $count } naming people or other things
totals-unlocated = { $count } not on the map
totals-axes = { $count ->
    [0] no axis
    [one] 1 axis
   *[other] { $count } axes
}

## Sidebar

heading-article = Article
article-choose = Choose an article
article-paste = Your own text
article-files = Files
article-address = Web address
paste-text = Text of the article
paste-title = Title (optional)
paste-clear = Clear
paste-hint = Paste the text of an article in the panel on the left. It is read on this machine.
paste-note = Pasted text is kept in this browser session only: it is never part of the page's address.
files-choose = Files (text, Markdown, HTML, PDF, DOCX, e-mail; up to 20 MB each)
files-button = Choose files
files-reading = Reading file { $done } of { $total }
files-read = Files read ({ $count })
files-remove = Remove this file
files-note = Files are read on this machine and kept in this browser session only.
files-hint = Add files in the panel on the left. They are read on this machine.
address-field = Address of the article
address-fetch = Fetch
address-fetching = Fetching the page…
address-note = The page is fetched when you press Fetch, and at no other time: its server then sees this machine’s network address.
address-hint = Give the address of an article in the panel on the left and press Fetch. Nothing is fetched before.
address-off = Fetching web addresses is turned off here (DATELINE_FETCH=off). Open the page in your browser and paste its text, or save it as a file.
heading-reading = Reading
language-choose = Language of the article
language-detect = Detect
language-given = { $language } (from the source)
language-detected = { $language } (detected)
card-heading = Accuracy: { $language }
card-heading-unknown = Accuracy: unknown language
card-intro = Measured on texts that people had annotated by hand. A name counts as found when it is marked from its first letter to its last.
card-texts = { $what }: { $texts } { $texts ->
    [one] text
   *[other] texts
}, { $names } names
card-names = Of 100 names that Dateline marks, { $precision } are right; of 100 that are there, it finds { $recall }.
card-points = Of 100 points that it gives, { $placed } lie within 161 km.
card-single = { $names } single names of conflict reporting, each in a sentence that names its country
card-single-found = Of 100, it finds { $found } and puts { $placed } in the right spot.
card-held-out = Dateline has not learnt from these texts.
card-learnt = Dateline has learnt from these texts: expect less on yours.
card-unmeasured = Nothing has been measured for this language. Dateline looks its names up in the gazetteer without knowing its grammar: check each of them.
heading-shown = What is shown
filter-sense = Names that stand for
filter-role = Places that are
filter-aside = Captions, links and tags
filter-unsure = Unsure places
filter-nested = Inside longer names (“University of Aleppo”)
filter-adjective = Adjectives (“Syrian”)
sense-literal = places
sense-government = governments
sense-people = people
sense-other = teams and other things
role-scene = scene
role-base = base
role-objective = objective
role-dateline = dateline
role-seat = seat of government
role-comparison = comparison
role-passing = in passing
qualifier = “{ $printed } …”
export-adjectives = With adjectives (“Syrian”)
export-nested = With places inside longer names (“University of Aleppo”)
heading-sources = Gazetteer and background
heading-places = Places from
geocoder-choose = Where places are looked up
geocoder-builtin = Built-in gazetteer
geocoder-online = Nominatim (online)
geocoder-server = Server address
geocoder-agree = Send the names
geocoder-warning = The place names that Dateline finds in the article are sent to { $server }, one a second. The text itself is not sent.
heading-background = Background
background-choose = Background of the map
background-offline = Offline map
background-tiles = OpenStreetMap
heading-left = What left this machine
left-nothing = Nothing. No request has been made.
left-names = { $count ->
    [one] 1 name was sent:
   *[other] { $count } names were sent:
}
left-addresses = { $count ->
    [one] 1 web address was asked:
   *[other] { $count } web addresses were asked:
}
left-tiles = The OpenStreetMap background is on: your browser asks the tile server for pictures of the area you look at, which shows it that area and your network address. The article is not sent.
left-tiles-before = The OpenStreetMap background was on earlier: your browser asked the tile server for pictures of the area you looked at.
heading-interface = Interface
interface-choose = Language of the interface
credits = Natural Earth · © GeoNames CC BY 4.0

## Tabs

tab-passages = Passages
tab-axes = Axes ({ $count })
tab-unlocated = Not on the map ({ $count })
tab-export = Export

## Passages

passages-none = Choose { $axes ->
    [0] a place
   *[other] an axis or a place
} here, in the article or on the map: its passages appear in this panel.
start-axes = { $count ->
    [0] The text states no axis
    [one] The text states 1 axis
   *[other] The text states { $count } axes
}
start-places = { $rest ->
    [0] Places, and how often each is named
   *[other] { $shown } places, and how often each is named; { $rest } more in the article and on the map
}
passages-empty = No place is named in this text, so there is nothing to put on the map.
passage-previous = Previous passage
passage-next = Next passage
passage-of = { $number } of { $count }
passage-story = { $section }, sentence { $number }
passage-line = { $section }, line { $number }
place-line = { $kind }, { $country }
why-status = Why here: { $status }
more-reasons = { $count ->
    [one] 1 lesser reason
   *[other] { $count } lesser reasons
}
reason-weight = { $sign }{ NUMBER($weight, minimumFractionDigits: 1, maximumFractionDigits: 1) }
no-reasons = No reason was recorded.
rivals = { $rest ->
    [0] Other places of that name
   *[other] Other places of that name: the first { $shown }; { $rest } more
}
no-rivals = The gazetteer has no other place of that name.
rival-score = score { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }
distance = { NUMBER($km, maximumFractionDigits: 0) } km
bearing = { NUMBER($degrees, minimumFractionDigits: 1, maximumFractionDigits: 1) }° { $sector }

## Axes

axes-none = The text states no axis of advance or withdrawal.
axes-caption = Axes that the text states; choose one to see its arrow and its passages.
axis-title = { $origin } → { $objective }
axis-open-end = not stated
axis-name = Axis { $number }: { $title }. { $told }
axis-told = { $kind ->
    [withdrawal] Withdrawal
   *[advance] Advance
} { $status ->
    [planned] planned
    [under_way] reported under way
    [completed] reported completed
    [repelled] reported repelled
   *[hypothetical] spoken of as possible
}
axis-sentence = { $told }.{ $actor ->
    [none] {""}
   *[other] {" "}Who moves: “{ $actor }”.
}{ $speaker ->
    [none] {" "}{ $claim ->
        [announced] Announced by a party.
        [claimed] Claimed by a party.
       *[reported] Reported; the text names no source.
    }
   *[other] {" "}{ $claim ->
        [announced] Who announces it
        [claimed] Who claims it
       *[reported] Who reports it
    }: “{ $speaker }”.
}
axis-stated = Stated direction: { $direction }.
axis-claimed = { $kind ->
    [withdrawal] withdrawal
   *[advance] advance
} { $status ->
    [planned] to come
    [under_way] under way
    [completed] completed
    [repelled] repelled
   *[hypothetical] held possible
}, { $claim ->
    [announced] announced
    [claimed] claimed
   *[reported] reported
}{ $speaker ->
    [none] {""}
   *[other] {" "}by “{ $speaker }”
}
axis-joint = {"; "}
axis-in-words = { $title }: { $facts }.
axis-numbered = Axis { $number }. { $told }
axis-stated-brief = stated { $direction }
axis-approach-brief = coming from the { $direction }
axis-measured-brief = bearing { $measured }
axis-its-country = its country
axis-agrees = { $verdict ->
    [both] agrees both as a heading and as a position in { $country }
    [heading] agrees as a heading
    [position] agrees as a position in { $country }
    [differs] differs, as a heading and as a position in { $country }
    [differs_heading] differs as a heading
   *[unchecked] cannot be checked, since an end is not known
}
axis-unstated = The text states no direction.
axis-approach = Coming from the { $direction }.
axis-measured = Measured from { $origin } to { $objective }: { $measured }.
axis-unmeasured = Not measured: one end is not stated or not on the map.
axis-as-heading = As a heading: { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° off “{ $direction }”; { NUMBER($tolerance, maximumFractionDigits: 2) }° allowed.
axis-as-position = As a position: bearing { $bearing } from the middle of its country, { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° off “{ $direction }”; { NUMBER($tolerance, maximumFractionDigits: 2) }° allowed.
axis-verdict = Stated and measured: { $verdict }
column-axis = Axis
column-base = Base
column-objective = Objective
column-stated = Stated
column-measured = Measured
column-verdict = Verdict
column-actor = Who moves
column-speaker = Who says so
column-status = Status
column-quote = Quote
axis-said = { $speaker ->
    [none] { $claim }
   *[other] { $claim }: “{ $speaker }”
}
axis-undrawn = { $told } (listed, not drawn)
claim-announced = announced by a party
claim-claimed = claimed by a party
claim-reported = reported
verdict-both = agrees both ways
verdict-heading = agrees as a heading
verdict-position = agrees as a position in the country
verdict-differs = differs both ways
verdict-differs_heading = differs as a heading
verdict-unchecked = cannot be checked: an end is not known
verdict-none = no direction to check
verdict-figures = { $verdict } ({ $figures }; { NUMBER($tolerance, maximumFractionDigits: 2) }° allowed)
off-heading = { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° off as a heading
off-position = { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° off as a position

## Not on the map

unlocated-none = Every name in the text is on the map.
unlocated-caption = Names that are not on the map, and why.
column-mention = Mention
column-count = Count
column-reason = Reason
unlocated-not_in_gazetteer = The gazetteer has no such place.
unlocated-not_a_place = The sentence uses it for something other than a place.
unlocated-too_many_rivals = Too many places bear that name and the text does not say which.
unlocated-adjective = An adjective: it names people or things of a place, not the place.
unlocated-filtered = Outside the filters, which you set beside the article.

## Export

export-note = Made on this machine from the whole reading, whatever the filters: offsets, quotes, senses, statuses and reasons included.
export-json = Download JSON
export-geojson = Download GeoJSON
export-csv = Download CSV

## Kinds of place, sections, statuses, directions

kind-continent = continent
kind-country = country
kind-governorate = governorate
kind-district = district
kind-city = city
kind-quarter = quarter
kind-region = region
kind-water = water
kind-relief = relief
kind-island = island
kind-airbase = airbase
kind-crossing = crossing
kind-camp = camp
kind-dam = dam
kind-facility = facility
kind-institution = institution
section-headline = headline
section-lead = lead
section-body = body
section-caption = caption
section-related = related links
section-tags = tags
section-boilerplate = page furniture
furniture-show = Page furniture ({ $count ->
    [one] 1 line
   *[other] { $count } lines
})
status-sure = sure
status-likely = likely
status-unsure = unsure
mark-scene = place of the events
mark-country = country
mark-seat = seat of government
mark-aside = beside the events (dateline, caption, link, comparison)
mark-other = not named as a place
mark-nested = inside a longer name
mark-unlocated = not on the map
direction-north = north
direction-northeast = north-east
direction-east = east
direction-southeast = south-east
direction-south = south
direction-southwest = south-west
direction-west = west
direction-northwest = north-west
sector-n = N
sector-nne = NNE
sector-ne = NE
sector-ene = ENE
sector-e = E
sector-ese = ESE
sector-se = SE
sector-sse = SSE
sector-s = S
sector-ssw = SSW
sector-sw = SW
sector-wsw = WSW
sector-w = W
sector-wnw = WNW
sector-nw = NW
sector-nnw = NNW

## What can go wrong

error-unknown = Something went wrong while reading this text. Try again with another text.
error-gate-missing = The model of place names is missing or damaged. Restore data/models/gate.npz and start again.
error-gazetteer-missing = The built-in gazetteer is missing or damaged. Build it again with: python -m geo gazetteer build
error-geocoder-down = The online geocoder did not answer. The built-in gazetteer was used instead.
error-article-empty = The article is empty. Paste its text or choose another one.
error-article-too-long = The text has { NUMBER($chars) } characters; Dateline reads up to { NUMBER($limit) }. Split it into articles and read them one by one.
error-article-too-long-here = The text has { NUMBER($chars) } characters; the page shows up to { NUMBER($limit) }. Split it into articles, or read it on the command line with: python -m geo read
error-article-not-text = The text holds half characters (lone surrogates), so it was decoded wrongly. Save it as UTF-8 and read it again.
error-geocoder-address = “{ $address }” is not the address of a geocoding server. Give one such as https://nominatim.openstreetmap.org or http://localhost:8080.
error-geocoder-limited = { $server } asks for a pause of { $seconds } s. The built-in gazetteer answered instead. Read again then.
error-geocoder-query = { $server } could not make sense of a name. The built-in gazetteer answered instead.
error-geocoder-refused = { $server } refuses requests from this machine (HTTP { $status }). The built-in gazetteer answered instead. Read its usage policy, or set the address of another server.
error-geocoder-failed = { $server } answered with an error{ $status ->
    [0] {""}
   *[other] {" "}(HTTP { $status })
}. The built-in gazetteer answered instead. Try again later.
error-geocoder-timeout = { $server } did not answer within { $seconds } s. The built-in gazetteer answered instead. Try again later.
error-geocoder-moved = { $server } sends requests on to another address. No name was sent there. The built-in gazetteer answered instead. Set the address that the server really has.
error-geocoder-unreachable = { $server } could not be reached. The built-in gazetteer answered instead. Check the address and the connection.
error-geocoder-unreadable = { $server } sent an answer that could not be read. The built-in gazetteer answered instead. Check the address.
error-geocoder-resting = { $server } failed and is left alone for another { $seconds } s. The built-in gazetteer answered instead. Read again then.

## The map (its own script shows these; see geo/views/map.py)

map-legend = Legend
map-home = Back to the places of the events
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-no-background = The background map could not be loaded; places and axes are still shown.
map-no-tiles = OpenStreetMap’s server does not answer. Places and axes are still shown; the offline map has a background of its own.
map-borders = Borders as held on the ground
map-mark-scene = place of the events
map-mark-country = country
map-mark-seat = seat of a government
map-mark-aside = beside the events
map-mark-other = named in passing
map-unsure = unsure
map-place = { $name }, { $mark }, { $count ->
    [one] 1 passage
   *[other] { $count } passages
}
map-axis = { $title }: { $claimed }
map-legend-scene = place of the events
map-legend-area = area: its extent is not drawn
map-legend-country = country or region
map-legend-water = water
map-legend-seat = seat of a government
map-legend-aside = beside the events: dateline, caption, link, comparison…
map-legend-unsure = unsure
map-legend-axis-planned = hollow, dashed: planned
map-legend-axis-reported = solid: under way, completed
map-legend-axis-repelled = crossed: repelled
map-legend-axis-withdrawal = barred tail: withdrawal
map-legend-axis-side = short, wide: only one end stated
map-legend-axis-ring = ring, teeth inward: side not stated
map-legend-axis-ring-out = ring, teeth outward: withdrawal, side not stated

## errors: input

error-file-too-large = { $name } has { $size } MB; Dateline reads files up to { $limit } MB. Save the article alone.
error-files-too-many = { $name } was not read: { $limit } files are kept at a time. Remove one first.
error-file-empty = { $name } is empty. Choose another one.
error-file-not-text = { $name } is not text in an encoding that Dateline knows. Save it as UTF-8 and read it again.
error-file-kind = { $name } is { $found }, which Dateline does not read. Save it as text, PDF or DOCX.
error-file-encrypted = { $name } is protected by a password. Save a copy without it and read that.
error-file-broken = { $name } is damaged: it cannot be opened as { $kind }. Save it anew, or paste its text.
error-file-unpacks-too-large = { $name } unpacks to more than { $limit } MB, which is the limit. Save the article alone.
error-file-too-complex = { $name } takes too much time or memory to read (the limit is { $seconds } s). Paste the text of the article instead.
error-file-no-text = { $name } holds no text. Choose another one, or paste its text.
error-pdf-image-only = { $name } holds only pictures of text ({ $pages ->
    [one] 1 page
   *[other] { $pages } pages
}), as a scan does. Run it through text recognition (OCR) and read the result.
error-pdf-too-long = { $name } has { $pages } pages; Dateline reads up to { $limit }. Save the pages of the article alone.
error-page-no-text = { $name } prints no text: it may need a script or a subscription. Open it in your browser and paste its text.
error-web-address = “{ $address }” is not a web address. Copy the address of the article from your browser.
error-web-scheme = Dateline reads addresses that begin with http:// or https://, not { $scheme }:. Copy the address of the article from your browser.
error-web-credentials = The address carries a user name or a password, which Dateline does not send. Remove them, or paste the text of the article.
error-web-port = The address asks for port { $port }; Dateline asks the web’s own ports only (80 and 443). Open it in your browser and paste its text.
error-web-private = The address leads to { $ip }, which is not on the public internet, so Dateline does not ask it. Open it in your browser and paste its text.
error-web-unknown-host = No machine named { $host } was found. Check the address and your connection.
error-web-unreachable = { $host } cannot be reached. Check the address and your connection, and try again.
error-web-certificate = { $host } could not prove that it is { $host } (TLS: { $reason }), so nothing was read. Open it in your browser and paste its text.
error-web-redirects = The address leads on to another one more than { $limit } times. Open it in your browser and paste its text.
error-web-slow = { $host } did not send the page within { $seconds } s. Try again later, or paste its text.
error-web-too-large = The page at { $host } is larger than { $limit } MB, which is the limit. Open it in your browser and paste its text.
error-web-kind = The address gives { $found }, which is no article. Copy the address of the article itself.
error-web-coding = The page comes packed as “{ $found }”, which Dateline did not ask for and cannot read. Open it in your browser and paste its text.
error-web-broken = The answer of { $host } is damaged or is not that of a web server. Open it in your browser and paste its text.
error-web-not-found = { $host } has no page at this address ({ $status }). Check it, or look for the article anew.
error-web-forbidden = { $host } does not give the page to Dateline ({ $status }). Open it in your browser and paste its text.
error-web-off = Fetching web addresses is turned off here ({ $setting }=off), so nothing was asked. Open it in your browser and paste its text.
error-web-status = { $host } answered with the status { $status } instead of the page. Try again later.

## notes: input

note-encoding-guessed = The file does not say how its letters are encoded; they were read as { $encoding }. If names look garbled, save it as UTF-8.
note-language-unknown = The language of the article could not be told: names are looked up in the gazetteer alone, and no axes are read. Choose the language in the panel on the left, or with --lang, if it is one of those.
note-language-unread = Dateline has no rules for { $language }: names are looked up in the gazetteer alone, and no axes are read. If the article is in another language, choose it in the panel on the left, or with --lang.
note-page-whole = The article could not be told from the rest of the page, so all the text of the page is shown.
note-pdf-furniture = { $count ->
    [one] 1 line that pages repeat (a header, a footer, a page number) was left out.
   *[other] { $count } lines that pages repeat (headers, footers, page numbers) were left out.
}
note-pdf-blank-pages = { $count ->
    [one] 1 page holds no text; it may be a picture of text.
   *[other] { $count } pages hold no text; they may be pictures of text.
}
note-mail-attachments = { $count ->
    [one] 1 attachment was not opened.
   *[other] { $count } attachments were not opened.
}

## reasons

reason-kind = Kind of place: { $kind }.
reason-match = { $match ->
    [name] The text uses its usual name.
    [exact] The text uses a known spelling of { $name }.
    [folded] But for accents or endings, the text uses a known spelling of { $name }.
    [stripped] Without its generic word, the name is that of { $name }.
    [loose] The name is spelt nearly like { $name }.
   *[other] An online geocoder gives { $name }.
}
reason-population = { $population ->
    [one] 1 inhabitant.
   *[other] { NUMBER($population) } inhabitants.
}
reason-capital = It is a national capital ({ $country }).
reason-listed-first = The gazetteer lists it first among places of this name.
reason-hand-picked = It was added to the gazetteer by hand, since the news speaks of it.
reason-uncounted = The gazetteer does not count its inhabitants.
reason-country-share = { $count ->
    [one] 1 other name of the article lies in the same country ({ $country }).
   *[other] { $count } other names of the article lie in the same country ({ $country }).
}
reason-region-share = { $percent }% of the article’s other names lie in the same region ({ $region }).
reason-country-named = The article names its country or its people ({ $country }).
reason-region-named = The article names its region ({ $region }).
reason-outlet-country = This outlet’s other articles point to its country ({ $country }).
reason-outlet-region = This outlet’s other articles point to { $region }.
reason-contains = The text says that another of its names lies in { $region }.
reason-contained = The text says that it lies in { $region }.
reason-wrapper-agrees = The text calls it “{ $word }”, which fits ({ $kind }).
reason-wrapper-differs = The text calls it “{ $word }”, which does not fit ({ $kind }).
reason-office-agrees = The words at the name speak of { $office ->
    [town] a town
    [province] a province
   *[country] a country
}, which fits ({ $kind }).
reason-office-differs = The words at the name speak of { $office ->
    [town] a town
    [province] a province
   *[country] a country
}, which does not fit ({ $kind }).
reason-shape-differs = The small word before the name does not fit ({ $kind }).
reason-listed-alike = The text lists it with places of its sort ({ $kind }).
reason-bare-name = A town inside it has the same name, and the text does not say that all of { $region } is meant.
reason-seat = The name stands for a government, which sits here.
reason-not-a-seat = The name stands for a government, and none sits here.
reason-adjective = The text names it by an adjective or its people alone (“{ $word }”).
reason-near = { $place }, also in the article, is { NUMBER($km) } km away.
reason-beside = { $place }, named right beside it, is { NUMBER($km) } km away.

# One sentence on a choice: what set it apart from the best rival elsewhere.
choice = Chosen among { $count ->
    [40] 40 or more
   *[other] { $count }
} places of this name: { $because }.
choice-bare = Chosen among { $count ->
    [40] 40 or more
   *[other] { $count }
} places of this name; little in the text sets them apart.
because-kind = { $kind }
because-match = { $match ->
    [name] called so by its usual name
    [exact] spelt so
   *[other] spelt nearly so
}
because-population = { $most ->
    [yes] the most populated
   *[no] more populated
}
because-capital = a national capital
because-listed-first = the first in the gazetteer
because-hand-picked = a town that the news speaks of
because-country-share = in the same country as { $count ->
    [one] another name
   *[other] { $count } other names
} of the text
because-region-share = in the same region as other names of the text ({ $region })
because-country-named = its country or its people are named ({ $country })
because-region-named = its region is named ({ $region })
because-contained = the text says that it lies in { $region }
because-contains = another name of the text lies in it
because-wrapper-agrees = the text calls it “{ $word }”
because-office-agrees = the words at the name speak of { $office ->
    [town] a town
    [province] a province
   *[country] a country
}
because-listed-alike = listed with places of its sort
because-seat = the name stands for a government, which sits there
because-near = { NUMBER($km) } km from { $place }
because-beside = named beside { $place }, { NUMBER($km) } km away
because-outlet-country = this outlet’s other articles point to its country ({ $country })
because-outlet-region = this outlet’s other articles point to { $region }
