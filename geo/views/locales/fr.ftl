### L'interface en français. Mêmes identifiants et mêmes variables dans chaque langue.

## La page

app-tagline = Lit une dépêche sur sa carte
untitled = Article sans titre
meta-digest = sha256 { $digest }
meta-pasted = texte collé
loading = Lecture de l’article…
asking = Interrogation de { $server } : { $done } noms sur { $total }
article-pane = Article
map-pane = Carte
details-pane = Preuves
clear-selection = Effacer la sélection

## Totaux

totals-mentions = { $count ->
    [0] Aucun lieu n’est nommé
    [one] { $count } mention
   *[other] { $count } mentions
}
totals-colon = { " :" }
totals-semicolon = { " ;" }
totals-scene = { $count } sur la carte en { $places ->
    [one] { $places } lieu
   *[other] { $places } lieux
}
totals-country = { $count } { $count ->
    [one] nommant un pays
   *[other] nommant des pays
}
totals-seat = { $count } { $count ->
    [one] nommant un gouvernement
   *[other] nommant des gouvernements
}
totals-aside = { $count } en légendes, liens et mots-clés
totals-other = { $count } nommant des personnes ou autre chose
totals-unlocated = { $count } hors de la carte
totals-axes = { $count ->
    [0] aucun axe
    [one] { $count } axe
   *[other] { $count } axes
}

## Barre latérale

heading-article = Article
article-choose = Choisir un article
article-paste = Votre propre texte
paste-text = Texte de l’article
paste-title = Titre (facultatif)
paste-clear = Effacer
paste-hint = Collez le texte d’un article dans le panneau de gauche. Il est lu sur cette machine.
paste-note = Le texte collé ne vit que dans cette session du navigateur : il ne figure jamais dans l’adresse de la page.
heading-reading = Lecture
language-choose = Langue de l’article
language-detect = Détecter
language-given = { $language } (selon la source)
language-detected = { $language } (détecté)
filter-seats = Sièges de gouvernement
filter-asides = Légendes, liens et mots-clés
filter-unsure = Lieux incertains
heading-places = Origine des lieux
geocoder-choose = Où les lieux sont cherchés
geocoder-builtin = Répertoire intégré
geocoder-online = Nominatim (en ligne)
geocoder-server = Adresse du serveur
geocoder-contact = Contact pour le serveur (facultatif)
geocoder-warning = Les noms de lieux que Dateline trouve dans l’article sont envoyés à { $server }, un par seconde. Le texte lui-même n’est pas envoyé.
heading-background = Fond de carte
background-choose = Fond de la carte
background-offline = Hors ligne
background-tiles = OpenStreetMap
heading-left = Ce qui a quitté cette machine
left-nothing = Rien. Aucune requête n’a été faite.
left-names = { $count ->
    [one] { $count } nom a été envoyé :
   *[other] { $count } noms ont été envoyés :
}
left-tiles = Le fond OpenStreetMap est actif : votre navigateur demande au serveur de tuiles des images de la zone regardée, ce qui lui montre cette zone et votre adresse réseau. L’article n’est pas envoyé.
left-tiles-before = Le fond OpenStreetMap a été actif : votre navigateur a demandé au serveur de tuiles des images de la zone regardée.
heading-interface = Interface
interface-choose = Langue de l’interface
credits = Natural Earth · © GeoNames CC BY 4.0

## Onglets

tab-passages = Passages
tab-passages-count = Passages ({ $count })
tab-axes = Axes ({ $count })
tab-unlocated = Hors de la carte ({ $count })
tab-export = Export

## Passages

passages-none = Choisissez un nom de lieu dans l’article, un repère ou une flèche sur la carte : ses passages apparaissent ici.
passages-empty = Aucun lieu n’est nommé dans ce texte : il n’y a rien à porter sur la carte.
passage-previous = Passage précédent
passage-next = Passage suivant
passage-of = { $number } sur { $count }
passage-story = { $section }, phrase { $number }
passage-line = { $section }, ligne { $number }
place-line = { $kind }, { $country }
why-here = Pourquoi ici
why-status = Pourquoi ici : { $status }
no-reasons = Aucune raison n’a été notée.
rivals = Autres lieux de ce nom
no-rivals = Le répertoire ne connaît pas d’autre lieu de ce nom.
rival-score = score { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }
distance = { NUMBER($km, maximumFractionDigits: 0) } km
bearing = { NUMBER($degrees, minimumFractionDigits: 1, maximumFractionDigits: 1) }° { $sector }

## Axes

axes-none = Le texte n’énonce aucun axe d’avancée ou de retrait.
axes-caption = Axes énoncés par le texte ; choisissez-en un pour voir sa flèche et ses passages.
axis-title = { $origin } → { $objective }
axis-number = Axe { $number }
axis-open-end = non précisé
axis-name = Axe { $number } : { $title } ({ $status })
axis-sentence = { $actor ->
    [none] { $kind }, { $status }
   *[other] { $kind } de « { $actor } », { $status }
}{ $speaker ->
    [none] .
   *[other] , selon « { $speaker } ».
}
axis-stated = Direction énoncée : { $direction }.
axis-unstated = Le texte n’énonce pas de direction.
axis-approach = Venant du côté { $direction }.
axis-measured = Mesuré de { $origin } à { $objective } : { $bearing }, { $distance }.
axis-unmeasured = Non mesuré : une extrémité n’est pas précisée ou n’est pas sur la carte.
axis-as-heading = Comme cap : à { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° de « { $direction } » (±{ NUMBER($tolerance, maximumFractionDigits: 2) }°).
axis-as-position = Comme position dans le pays : à { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° de « { $direction } ».
axis-verdict = Les deux lectures : { $verdict }
column-axis = Axe
column-base = Base
column-objective = Objectif
column-stated = Énoncé
column-measured = Relèvement
column-distance = Distance
column-verdict = Verdict
column-speaker = Source
column-status = Statut
column-quote = Citation
kind-of-axis-advance = Avancée
kind-of-axis-withdrawal = Retrait
axis-status-planned = annonce
axis-status-under_way = en cours, selon le texte
axis-status-completed = achèvement rapporté
axis-status-repelled = échec rapporté
axis-status-hypothetical = hypothèse
verdict-both = concorde dans les deux sens
verdict-heading = concorde comme cap
verdict-position = concorde comme position dans le pays
verdict-differs = diffère
verdict-none = aucune direction à vérifier

## Hors de la carte

unlocated-none = Tous les noms du texte sont sur la carte.
unlocated-caption = Noms absents de la carte, et pourquoi.
column-mention = Mention
column-count = Nombre
column-reason = Raison
unlocated-not_in_gazetteer = Le répertoire ne connaît pas ce lieu.
unlocated-not_a_place = La phrase ne l’emploie pas pour un lieu.
unlocated-too_many_rivals = Trop de lieux portent ce nom et le texte ne dit pas lequel.
unlocated-adjective = Un adjectif : il désigne les gens ou les choses d’un lieu, pas le lieu.

## Export

export-note = Fait sur cette machine à partir de ce que vous voyez : positions, citations, sens, statuts et raisons compris.
export-json = Télécharger en JSON
export-geojson = Télécharger en GeoJSON
export-csv = Télécharger en CSV

## Genres de lieux, sections, statuts, directions

kind-continent = continent
kind-country = pays
kind-governorate = gouvernorat
kind-district = district
kind-city = ville
kind-quarter = quartier
kind-region = région
kind-water = eaux
kind-relief = relief
kind-island = île
kind-airbase = base aérienne
kind-crossing = point de passage
kind-camp = camp
kind-dam = barrage
kind-facility = installation
kind-institution = institution
section-headline = titre
section-lead = chapô
section-body = corps
section-caption = légende
section-related = liens
section-tags = mots-clés
section-boilerplate = habillage de la page
furniture-show = Habillage de la page ({ $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
})
status-sure = sûr
status-likely = probable
status-unsure = incertain
mark-scene = lieu des événements
mark-country = pays
mark-seat = siège de gouvernement
mark-aside = en légende, lien ou mot-clé
mark-other = non employé comme lieu
mark-unlocated = hors de la carte
direction-north = nord
direction-northeast = nord-est
direction-east = est
direction-southeast = sud-est
direction-south = sud
direction-southwest = sud-ouest
direction-west = ouest
direction-northwest = nord-ouest
sector-n = N
sector-nne = NNE
sector-ne = NE
sector-ene = ENE
sector-e = E
sector-ese = ESE
sector-se = SE
sector-sse = SSE
sector-s = S
sector-ssw = SSO
sector-sw = SO
sector-wsw = OSO
sector-w = O
sector-wnw = ONO
sector-nw = NO
sector-nnw = NNO

## Ce qui peut échouer

error-unknown = La lecture de ce texte a échoué. Essayez avec un autre texte.
error-gazetteer-missing = Le répertoire intégré est absent ou abîmé. Reconstruisez-le avec : python -m geo gazetteer build
error-geocoder-down = Le géocodeur en ligne n’a pas répondu. Le répertoire intégré a été employé à sa place.
error-article-empty = L’article est vide. Collez son texte ou choisissez-en un autre.
error-article-too-long = Le texte compte { NUMBER($chars) } caractères ; Dateline en lit jusqu’à { NUMBER($limit) }. Découpez-le en articles et lisez-les un par un.
error-article-not-text = Le texte contient des moitiés de caractères : il a été mal décodé. Enregistrez-le en UTF-8 et relisez-le.
error-geocoder-address = « { $address } » n’est pas l’adresse d’un serveur de géocodage. Donnez-en une telle que https://nominatim.openstreetmap.org ou http://localhost:8080.
error-geocoder-limited = { $server } demande une pause de { $seconds } s. Le répertoire intégré a répondu à sa place. Relancez la lecture ensuite.
error-geocoder-query = { $server } n’a pas compris un nom. Le répertoire intégré a répondu à sa place.
error-geocoder-refused = { $server } refuse les requêtes de cette machine (HTTP { $status }). Le répertoire intégré a répondu à sa place. Lisez ses conditions d’usage, ou donnez l’adresse d’un autre serveur.
error-geocoder-failed = { $server } a répondu par une erreur{ $status ->
    [0] {""}
   *[other] {" "}(HTTP { $status })
}. Le répertoire intégré a répondu à sa place. Réessayez plus tard.
error-geocoder-timeout = { $server } n’a pas répondu en { $seconds } s. Le répertoire intégré a répondu à sa place. Réessayez plus tard.
error-geocoder-moved = { $server } renvoie vers une autre adresse. Aucun nom n’y a été envoyé. Le répertoire intégré a répondu à sa place. Donnez la véritable adresse du serveur.
error-geocoder-unreachable = { $server } est injoignable. Le répertoire intégré a répondu à sa place. Vérifiez l’adresse et la connexion.
error-geocoder-unreadable = { $server } a envoyé une réponse illisible. Le répertoire intégré a répondu à sa place. Vérifiez l’adresse.
error-geocoder-resting = { $server } a échoué ; il est laissé en paix encore { $seconds } s. Le répertoire intégré a répondu à sa place. Relancez la lecture ensuite.

## La carte (son propre script les affiche ; voir geo/views/map.py)

map-legend = Légende
map-home = Revenir aux lieux des faits
map-zoom-in = Zoom avant
map-zoom-out = Zoom arrière
map-no-background = Le fond de carte n’a pas pu être chargé ; les lieux et les axes restent affichés.
map-borders = Frontières telles que tenues sur le terrain
map-mark-scene = lieu des faits
map-mark-country = pays
map-mark-seat = siège d’un gouvernement
map-mark-aside = dans les liens, mots-clés ou légendes seulement
map-mark-other = cité en passant
map-unsure = incertain
map-place = { $name }, { $mark }, { $count ->
    [one] 1 passage
   *[other] { $count } passages
}
map-axis-kind = { $kind ->
    [withdrawal] Retrait
   *[advance] Progression
}
map-axis-status = { $status ->
    [planned] annoncé
    [under-way] donné pour en cours
    [completed] donné pour achevé
    [repelled] repoussé
   *[hypothetical] hypothétique
}
map-axis = { map-axis-kind } : { $ends }, { map-axis-status }
map-axis-both = { $origin } → { $objective }
map-axis-into = → { $objective }
map-axis-from = { $origin } →
map-legend-scene = lieu des faits
map-legend-area = zone : son étendue n’est pas tracée
map-legend-country = pays ou région
map-legend-water = eaux
map-legend-seat = siège d’un gouvernement
map-legend-aside = liens, mots-clés ou légendes seulement
map-legend-unsure = incertain
map-legend-axis-planned = creux, tireté : annoncé
map-legend-axis-reported = plein : en cours, achevé
map-legend-axis-repelled = barré : repoussé
map-legend-axis-withdrawal = talon barré : retrait
map-legend-axis-ring = anneau : côté non précisé
