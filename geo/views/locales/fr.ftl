### L'interface en français. Mêmes identifiants et mêmes variables dans chaque langue.

## La page

app-tagline = Lit une dépêche sur sa carte
untitled = Article sans titre
meta-digest = sha256 { $digest }
meta-pasted = texte collé
meta-read = lu le { $date } à { $time } UTC
loading = Lecture de l’article…
asking = Interrogation de { $server } : { $done } noms sur { $total }
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
totals-colon = { " :" }
totals-semicolon = { " ;" }
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
totals-aside = { $count } à côté des faits (têtes de dépêche, légendes, liens, comparaisons)
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
article-files = Fichiers
article-address = Adresse web
paste-text = Texte de l’article
paste-title = Titre (facultatif)
paste-clear = Effacer
paste-hint = Collez le texte d’un article dans le panneau de gauche. Il est lu sur cette machine.
paste-note = Le texte collé ne vit que dans cette session du navigateur : il ne figure jamais dans l’adresse de la page.
files-choose = Fichiers (texte, Markdown, HTML, PDF, DOCX, courriel ; 20 Mo chacun au plus)
files-button = Choisir des fichiers
files-reading = Lecture du fichier { $done } sur { $total }
files-read = Fichiers lus ({ $count })
files-remove = Retirer ce fichier
files-note = Les fichiers sont lus sur cette machine et ne vivent que dans cette session du navigateur.
files-hint = Ajoutez des fichiers dans le panneau de gauche. Ils sont lus sur cette machine.
address-field = Adresse de l’article
address-fetch = Charger
address-fetching = Chargement de la page…
address-note = La page est chargée quand vous appuyez sur « Charger », et à aucun autre moment : son serveur voit alors l’adresse réseau de cette machine.
address-hint = Donnez l’adresse d’un article dans le panneau de gauche et appuyez sur « Charger ». Rien n’est chargé avant.
address-off = La lecture d’adresses web est désactivée ici (DATELINE_FETCH=off). Ouvrez la page dans votre navigateur et collez son texte, ou enregistrez-la comme fichier.
heading-reading = Lecture
language-choose = Langue de l’article
language-detect = Détecter
language-given = { $language } (selon la source)
language-detected = { $language } (détecté)
card-heading = Fiabilité : { $language }
card-heading-unknown = Fiabilité : langue inconnue
card-intro = Mesuré sur des textes annotés à la main. Un nom compte comme trouvé s’il est marqué de la première à la dernière lettre.
card-texts = { $what } : { $texts } { $texts ->
    [one] texte
   *[other] textes
}, { $names } noms
card-names = Sur 100 noms marqués par Dateline, { $precision } sont justes ; sur 100 noms présents, { $recall } sont trouvés.
card-points = Sur 100 points donnés, { $placed } tombent à moins de 161 km.
card-single = { $names } noms isolés de l’actualité des conflits, chacun dans une phrase qui nomme son pays
card-single-found = Sur 100, { $found } sont trouvés et { $placed } mis au bon endroit.
card-held-out = Dateline n’a pas appris sur ces textes.
card-learnt = Dateline a appris sur ces textes : attendez-vous à moins bien sur les vôtres.
card-unmeasured = Rien n’a été mesuré pour cette langue. Dateline cherche ses noms dans le répertoire sans connaître sa grammaire : vérifiez chacun d’eux.
heading-shown = Ce qui est montré
filter-sense = Noms qui désignent
filter-role = Lieux qui sont
filter-aside = Légendes, liens et mots-clés
filter-unsure = Lieux incertains
filter-nested = Dans un nom plus long (« université d’Alep »)
filter-adjective = Adjectifs (« syrien »)
sense-literal = des lieux
sense-government = des gouvernements
sense-people = des gens
sense-other = des équipes et autres
role-scene = scène
role-base = base
role-objective = objectif
role-dateline = tête de dépêche
role-seat = siège de gouvernement
role-comparison = comparaison
role-passing = en passant
qualifier = « { $printed } … »
export-adjectives = Avec les adjectifs (« syrien »)
export-nested = Avec les lieux pris dans un nom plus long (« université d’Alep »)
heading-sources = Répertoire et fond de carte
heading-places = Origine des lieux
geocoder-choose = Où les lieux sont cherchés
geocoder-builtin = Répertoire intégré
geocoder-online = Nominatim (en ligne)
geocoder-server = Adresse du serveur
geocoder-agree = Envoyer les noms
geocoder-warning = Les noms de lieux que Dateline trouve dans l’article sont envoyés à { $server }, un par seconde. Le texte lui-même n’est pas envoyé.
heading-background = Fond de carte
background-choose = Fond de la carte
background-offline = Hors ligne
background-tiles = OpenStreetMap
heading-left = Ce qui a quitté cette machine
left-nothing = Rien. Aucune requête n’a été faite.
left-names = { $count ->
    [one] { $count } nom a été envoyé :
   *[other] { $count } noms ont été envoyés :
}
left-addresses = { $count ->
    [one] { $count } adresse web a été interrogée :
   *[other] { $count } adresses web ont été interrogées :
}
left-tiles = Le fond OpenStreetMap est actif : votre navigateur demande au serveur de tuiles des images de la zone regardée, ce qui lui montre cette zone et votre adresse réseau. L’article n’est pas envoyé.
left-tiles-before = Le fond OpenStreetMap a été actif : votre navigateur a demandé au serveur de tuiles des images de la zone regardée.
heading-interface = Interface
interface-choose = Langue de l’interface
credits = Natural Earth · © GeoNames CC BY 4.0

## Onglets

tab-passages = Passages
tab-axes = Axes ({ $count })
tab-unlocated = Hors de la carte ({ $count })
tab-export = Export

## Passages

passages-none = Choisissez { $axes ->
    [0] un lieu
   *[other] un axe ou un lieu
} ici, dans l’article ou sur la carte : ses passages s’affichent dans ce panneau.
start-axes = { $count ->
    [0] Le texte n’énonce aucun axe
    [one] Le texte énonce { $count } axe
   *[other] Le texte énonce { $count } axes
}
start-places = { $rest ->
    [0] Les lieux, et combien de fois chacun est nommé
    [one] { $shown } lieux, et combien de fois chacun est nommé ; { $rest } autre dans l’article et sur la carte
   *[other] { $shown } lieux, et combien de fois chacun est nommé ; { $rest } autres dans l’article et sur la carte
}
passages-empty = Aucun lieu n’est nommé dans ce texte : il n’y a rien à porter sur la carte.
passage-previous = Passage précédent
passage-next = Passage suivant
passage-of = { $number } sur { $count }
passage-story = { $section }, phrase { $number }
passage-line = { $section }, ligne { $number }
place-line = { $kind }, { $country }
why-status = Pourquoi ici : { $status }
more-reasons = { $count ->
    [one] { $count } raison de moindre poids
   *[other] { $count } raisons de moindre poids
}
reason-weight = { $sign }{ NUMBER($weight, minimumFractionDigits: 1, maximumFractionDigits: 1) }
no-reasons = Aucune raison n’a été notée.
rivals = { $rest ->
    [0] Autres lieux de ce nom
   *[other] Autres lieux de ce nom : les { $shown } premiers ; { $rest } de plus
}
no-rivals = Le répertoire ne connaît pas d’autre lieu de ce nom.
rival-score = score { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }
distance = { NUMBER($km, maximumFractionDigits: 0) } km
bearing = { NUMBER($degrees, minimumFractionDigits: 1, maximumFractionDigits: 1) }° { $sector }

## Axes

axes-none = Le texte n’énonce aucun axe d’avancée ou de retrait.
axes-caption = Axes énoncés par le texte ; choisissez-en un pour voir sa flèche et ses passages.
axis-title = { $origin } → { $objective }
axis-open-end = non précisé
axis-name = Axe { $number } : { $title }. { $told }
axis-told = { $kind ->
    [withdrawal] Retrait { $status ->
        [planned] prévu
        [under_way] donné pour en cours
        [completed] donné pour achevé
        [repelled] empêché, selon le texte
       *[hypothetical] évoqué comme possible
    }
   *[advance] Avancée { $status ->
        [planned] prévue
        [under_way] donnée pour en cours
        [completed] donnée pour achevée
        [repelled] donnée pour repoussée
       *[hypothetical] évoquée comme possible
    }
}
axis-sentence = { $told }.{ $actor ->
    [none] {""}
   *[other] {" "}Qui se déplace : « { $actor } ».
}{ $speaker ->
    [none] {" "}{ $claim ->
        [announced] Annonce d’une partie.
        [claimed] Revendication d’une partie.
       *[reported] Rapporté ; le texte ne nomme pas de source.
    }
   *[other] {" "}{ $claim ->
        [announced] Auteur de l’annonce
        [claimed] Auteur de la revendication
       *[reported] Selon
    } : « { $speaker } ».
}
axis-stated = Direction énoncée : { $direction }.
axis-claimed = { $kind ->
    [withdrawal] retrait { $status ->
        [planned] à venir
        [under_way] en cours
        [completed] achevé
        [repelled] empêché
       *[hypothetical] tenu pour possible
    }, { $claim ->
        [announced] annoncé
        [claimed] revendiqué
       *[reported] rapporté
    }
   *[advance] avancée { $status ->
        [planned] à venir
        [under_way] en cours
        [completed] achevée
        [repelled] repoussée
       *[hypothetical] tenue pour possible
    }, { $claim ->
        [announced] annoncée
        [claimed] revendiquée
       *[reported] rapportée
    }
}{ $speaker ->
    [none] {""}
   *[other] {" "}par « { $speaker } »
}
axis-joint = {" ; "}
axis-in-words = { $title } : { $facts }.
axis-numbered = Axe { $number }. { $told }
axis-stated-brief = direction énoncée : { $direction }
axis-approach-brief = venant du côté { $direction }
axis-measured-brief = relèvement { $measured }
axis-its-country = son pays
axis-agrees = { $verdict ->
    [both] s’accorde comme cap et comme position dans le pays ({ $country })
    [heading] s’accorde comme cap
    [position] s’accorde comme position dans le pays ({ $country })
    [differs] diffère, comme cap et comme position dans le pays ({ $country })
    [differs_heading] diffère comme cap
   *[unchecked] invérifiable, faute de connaître une extrémité
}
axis-unstated = Le texte n’énonce pas de direction.
axis-approach = Venant du côté { $direction }.
axis-measured = Mesure { $origin } → { $objective } : { $measured }.
axis-unmeasured = Non mesuré : une extrémité n’est pas précisée ou n’est pas sur la carte.
axis-as-heading = Comme cap : à { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° de « { $direction } » ; { NUMBER($tolerance, maximumFractionDigits: 2) }° admis.
axis-as-position = Comme position : relèvement { $bearing } depuis le milieu de son pays, à { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° de « { $direction } » ; { NUMBER($tolerance, maximumFractionDigits: 2) }° admis.
axis-verdict = Énoncé et mesure : { $verdict }
column-axis = Axe
column-base = Base
column-objective = Objectif
column-stated = Énoncé
column-measured = Mesure
column-verdict = Verdict
column-actor = Qui se déplace
column-speaker = Qui le dit
column-status = Statut
column-quote = Citation
axis-said = { $speaker ->
    [none] { $claim }
   *[other] { $claim } : « { $speaker } »
}
axis-undrawn = { $told } (dans la liste, non dessiné)
claim-announced = annonce d’une partie
claim-claimed = revendication d’une partie
claim-reported = rapporté
verdict-both = concorde dans les deux lectures
verdict-heading = concorde comme cap
verdict-position = concorde comme position dans le pays
verdict-differs = diffère dans les deux lectures
verdict-differs_heading = diffère comme cap
verdict-unchecked = invérifiable : une extrémité n’est pas connue
verdict-none = aucune direction à vérifier
verdict-figures = { $verdict } ({ $figures } ; { NUMBER($tolerance, maximumFractionDigits: 2) }° admis)
off-heading = { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° d’écart comme cap
off-position = { NUMBER($off, minimumFractionDigits: 1, maximumFractionDigits: 1) }° d’écart comme position

## Hors de la carte

unlocated-none = Tous les noms du texte sont sur la carte.
unlocated-caption = Noms absents de la carte, et pourquoi.
column-mention = Mention
column-count = Nombre
column-reason = Raison
unlocated-not_in_gazetteer = Le répertoire ne connaît pas ce lieu.
unlocated-not_a_place = La phrase ne l’emploie pas pour un lieu.
unlocated-too_many_rivals = Trop de lieux portent ce nom et le texte ne dit pas lequel.
unlocated-adjective = Un adjectif : il désigne les gens ou les choses d’un lieu, pas le lieu.
unlocated-filtered = Hors des filtres, que vous réglez à côté de l’article.

## Export

export-note = Fait sur cette machine à partir de la lecture entière, quels que soient les filtres : positions, citations, sens, statuts et raisons compris.
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
mark-aside = à côté des faits (tête de dépêche, légende, lien, comparaison)
mark-other = non employé comme lieu
mark-nested = pris dans un nom plus long
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
error-gate-missing = Le modèle des noms de lieux est absent ou endommagé. Rétablissez data/models/gate.npz et redémarrez.
error-gazetteer-missing = Le répertoire intégré est absent ou abîmé. Reconstruisez-le avec : python -m geo gazetteer build
error-geocoder-down = Le géocodeur en ligne n’a pas répondu. Le répertoire intégré a été employé à sa place.
error-article-empty = L’article est vide. Collez son texte ou choisissez-en un autre.
error-article-too-long = Le texte compte { NUMBER($chars) } caractères ; Dateline en lit jusqu’à { NUMBER($limit) }. Découpez-le en articles et lisez-les un par un.
error-article-too-long-here = Le texte compte { NUMBER($chars) } caractères ; la page en montre jusqu’à { NUMBER($limit) }. Découpez-le en articles, ou lisez-le en ligne de commande : python -m geo read
error-article-not-text = Le texte contient des moitiés de caractères : il a été mal décodé. Enregistrez-le en UTF-8 et relisez-le.
error-geocoder-address = « { $address } » n’est pas l’adresse d’un serveur de géocodage. Donnez-en une telle que https://nominatim.openstreetmap.org ou http://localhost:8080.
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
error-geocoder-resting = { $server } a échoué ; il est laissé en paix encore { $seconds } s. Le répertoire intégré a répondu à sa place. Relancez la lecture ensuite.

## La carte (son propre script les affiche ; voir geo/views/map.py)

map-legend = Légende
map-home = Revenir aux lieux des faits
map-zoom-in = Zoom avant
map-zoom-out = Zoom arrière
map-no-background = Le fond de carte n’a pas pu être chargé ; les lieux et les axes restent affichés.
map-no-tiles = Le serveur d’OpenStreetMap ne répond pas. Les lieux et les axes restent affichés ; la carte hors ligne a son propre fond.
map-borders = Frontières telles que tenues sur le terrain
map-mark-scene = lieu des faits
map-mark-country = pays
map-mark-seat = siège d’un gouvernement
map-mark-aside = à côté des faits
map-mark-other = cité en passant
map-unsure = incertain
map-place = { $name }, { $mark }, { $count ->
    [one] 1 passage
   *[other] { $count } passages
}
map-axis = { $title } : { $claimed }
map-legend-scene = lieu des faits
map-legend-area = zone : son étendue n’est pas tracée
map-legend-country = pays ou région
map-legend-water = eaux
map-legend-seat = siège d’un gouvernement
map-legend-aside = à côté des faits : tête de dépêche, légende, lien, comparaison…
map-legend-unsure = incertain
map-legend-axis-planned = creux, tireté : prévu
map-legend-axis-reported = plein : en cours, achevé
map-legend-axis-repelled = barré : repoussé
map-legend-axis-withdrawal = talon barré : retrait
map-legend-axis-side = court, large : un seul bout précisé
map-legend-axis-ring = anneau, dents vers le dedans : côté non précisé
map-legend-axis-ring-out = anneau, dents vers le dehors : retrait, côté non précisé

## errors: input

error-file-too-large = { $name } pèse { $size } Mo ; Dateline lit des fichiers de { $limit } Mo au plus. Enregistrez l’article seul.
error-files-too-many = { $name } n’a pas été lu : { $limit } fichiers sont gardés à la fois. Retirez-en un d’abord.
error-file-empty = { $name } est vide. Choisissez-en un autre.
error-file-not-text = { $name } n’est pas un texte dans un encodage que Dateline connaît. Enregistrez-le en UTF-8 et relisez-le.
error-file-kind = { $name } est au format { $found }, que Dateline ne lit pas. Enregistrez-le en texte, PDF ou DOCX.
error-file-encrypted = { $name } est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et lisez-la.
error-file-broken = { $name } est abîmé : impossible de l’ouvrir comme { $kind }. Enregistrez-le de nouveau, ou collez son texte.
error-file-unpacks-too-large = { $name } dépasse { $limit } Mo une fois décompressé, ce qui est la limite. Enregistrez l’article seul.
error-file-too-complex = La lecture de { $name } demande trop de temps ou de mémoire (la limite est de { $seconds } s). Collez plutôt le texte de l’article.
error-file-no-text = { $name } ne contient pas de texte. Choisissez-en un autre, ou collez son texte.
error-pdf-image-only = { $name } ne contient que des images de texte ({ $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}), comme un document numérisé. Passez-le par une reconnaissance de caractères (OCR) et lisez le résultat.
error-pdf-too-long = { $name } compte { $pages } pages ; Dateline en lit { $limit } au plus. Enregistrez les seules pages de l’article.
error-page-no-text = { $name } n’affiche aucun texte : la page demande peut-être un script ou un abonnement. Ouvrez-la dans votre navigateur et collez son texte.
error-web-address = « { $address } » n’est pas une adresse web. Copiez l’adresse de l’article depuis votre navigateur.
error-web-scheme = Dateline lit les adresses qui commencent par http:// ou https://, et non par { $scheme }:. Copiez l’adresse de l’article depuis votre navigateur.
error-web-credentials = L’adresse contient un nom d’utilisateur ou un mot de passe, que Dateline n’envoie pas. Retirez-les, ou collez le texte de l’article.
error-web-port = L’adresse demande le port { $port } ; Dateline n’interroge que les ports du web (80 et 443). Ouvrez-la dans votre navigateur et collez son texte.
error-web-private = L’adresse mène à { $ip }, qui n’est pas sur l’internet public : Dateline ne l’interroge pas. Ouvrez la page dans votre navigateur et collez son texte.
error-web-unknown-host = Aucune machine nommée { $host } n’a été trouvée. Vérifiez l’adresse et votre connexion.
error-web-unreachable = { $host } est injoignable. Vérifiez l’adresse et votre connexion, puis réessayez.
error-web-certificate = { $host } n’a pas pu prouver son identité (TLS : { $reason }) : rien n’a été lu. Ouvrez la page dans votre navigateur et collez son texte.
error-web-redirects = L’adresse renvoie plus de { $limit } fois vers une autre. Ouvrez-la dans votre navigateur et collez son texte.
error-web-slow = { $host } n’a pas envoyé la page en { $seconds } s. Réessayez plus tard, ou collez son texte.
error-web-too-large = La page de { $host } dépasse { $limit } Mo, ce qui est la limite. Ouvrez-la dans votre navigateur et collez son texte.
error-web-kind = L’adresse donne { $found }, qui n’est pas un article. Copiez l’adresse de l’article lui-même.
error-web-coding = La page arrive compressée en « { $found } », ce que Dateline n’a pas demandé et ne sait pas lire. Ouvrez-la dans votre navigateur et collez son texte.
error-web-broken = La réponse de { $host } est abîmée ou n’est pas celle d’un serveur web. Ouvrez la page dans votre navigateur et collez son texte.
error-web-not-found = { $host } n’a pas de page à cette adresse ({ $status }). Vérifiez-la, ou cherchez de nouveau l’article.
error-web-forbidden = { $host } ne donne pas la page à Dateline ({ $status }). Ouvrez-la dans votre navigateur et collez son texte.
error-web-off = La lecture d’adresses web est désactivée ici ({ $setting }=off) : rien n’a été demandé. Ouvrez la page dans votre navigateur et collez son texte.
error-web-status = { $host } a répondu par le statut { $status } au lieu de la page. Réessayez plus tard.

## notes: input

note-encoding-guessed = Le fichier ne dit pas comment ses lettres sont encodées ; elles ont été lues en { $encoding }. Si des noms sont illisibles, enregistrez-le en UTF-8.
note-language-unknown = La langue de l’article n’a pas pu être reconnue : les noms sont cherchés dans le seul répertoire, et aucun axe n’est lu. Choisissez-la dans le panneau de gauche, ou par --lang, si elle y figure.
note-language-unread = Dateline n’a pas de règles pour cette langue ({ $language }) : les noms sont cherchés dans le seul répertoire, et aucun axe n’est lu. Si l’article est dans une autre langue, choisissez-la dans le panneau de gauche, ou par --lang.
note-page-whole = L’article n’a pas pu être distingué du reste de la page : tout le texte de la page est affiché.
note-pdf-furniture = { $count ->
    [one] { $count } ligne répétée d’une page à l’autre (en-tête, pied de page, numéro) a été laissée de côté.
   *[other] { $count } lignes répétées d’une page à l’autre (en-têtes, pieds de page, numéros) ont été laissées de côté.
}
note-pdf-blank-pages = { $count ->
    [one] { $count } page ne contient pas de texte ; c’est peut-être une image de texte.
   *[other] { $count } pages ne contiennent pas de texte ; ce sont peut-être des images de texte.
}
note-mail-attachments = { $count ->
    [one] { $count } pièce jointe n’a pas été ouverte.
   *[other] { $count } pièces jointes n’ont pas été ouvertes.
}

## reasons

reason-kind = Genre de lieu : { $kind }.
reason-match = { $match ->
    [name] Le texte emploie son nom usuel.
    [exact] Le texte emploie une graphie connue ({ $name }).
    [folded] Aux accents ou aux terminaisons près, le texte emploie une graphie connue ({ $name }).
    [stripped] Sans son mot générique, c’est bien le nom du lieu ({ $name }).
    [loose] Le nom s’écrit presque comme « { $name } ».
   *[other] Un géocodeur en ligne donne { $name }.
}
reason-population = { $population ->
    [one] { NUMBER($population) } habitant.
   *[other] { NUMBER($population) } habitants.
}
reason-capital = C’est une capitale nationale ({ $country }).
reason-listed-first = Le répertoire le cite en premier parmi les lieux de ce nom.
reason-hand-picked = Il a été ajouté à la main au répertoire, car l’actualité en parle.
reason-uncounted = Le répertoire n’en compte pas les habitants.
reason-country-share = { $count ->
    [one] Un autre nom de l’article est dans le même pays ({ $country }).
   *[other] { $count } autres noms de l’article sont dans le même pays ({ $country }).
}
reason-region-share = { $percent } % des autres noms de l’article sont dans la même région ({ $region }).
reason-country-named = L’article nomme son pays ou ses habitants ({ $country }).
reason-region-named = L’article nomme sa région ({ $region }).
reason-outlet-country = Les autres articles de ce média mènent à son pays ({ $country }).
reason-outlet-region = Les autres articles de ce média mènent à { $region }.
reason-contains = Le texte y situe un autre de ses noms ({ $region }).
reason-contained = Le texte le situe là : { $region }.
reason-wrapper-agrees = Le texte dit « { $word } », ce qui convient ({ $kind }).
reason-wrapper-differs = Le texte dit « { $word } », ce qui ne convient pas ({ $kind }).
reason-office-agrees = Les mots autour du nom parlent d’{ $office ->
    [town] une ville
    [province] une province
   *[country] un pays
}, ce qui convient ({ $kind }).
reason-office-differs = Les mots autour du nom parlent d’{ $office ->
    [town] une ville
    [province] une province
   *[country] un pays
}, ce qui ne convient pas ({ $kind }).
reason-shape-differs = Le petit mot devant le nom ne convient pas ({ $kind }).
reason-listed-alike = Le texte l’énumère avec des lieux de même nature ({ $kind }).
reason-bare-name = Une ville y porte le même nom, et rien dans le texte n’indique l’ensemble ({ $region }).
reason-seat = Le nom désigne un gouvernement, qui siège ici.
reason-not-a-seat = Le nom désigne un gouvernement, et aucun ne siège ici.
reason-adjective = Le texte ne la nomme que par un adjectif ou par ses habitants (« { $word } »).
reason-near = { $place }, aussi dans l’article, est à { NUMBER($km) } km.
reason-beside = { $place }, nommé juste à côté, est à { NUMBER($km) } km.

# Une phrase sur un choix : ce qui l’a distingué du meilleur rival situé ailleurs.
choice = Choisi parmi { $count ->
    [40] 40 lieux ou plus
   *[other] { $count } lieux
} de ce nom : { $because }.
choice-bare = Choisi parmi { $count ->
    [40] 40 lieux ou plus
   *[other] { $count } lieux
} de ce nom, que peu de chose distingue dans le texte.
because-kind = { $kind }
because-match = { $match ->
    [name] c’est son nom usuel
    [exact] le nom s’écrit ainsi
   *[other] le nom s’écrit presque ainsi
}
because-population = { $most ->
    [yes] le plus peuplé
   *[no] plus peuplé
}
because-capital = capitale nationale
because-listed-first = cité en premier par le répertoire
because-hand-picked = une ville dont parle l’actualité
because-country-share = dans le même pays que { $count ->
    [one] { $count } autre nom
   *[other] { $count } autres noms
} du texte
because-region-share = dans la même région que d’autres noms du texte ({ $region })
because-country-named = son pays ou ses habitants sont nommés ({ $country })
because-region-named = sa région est nommée ({ $region })
because-contained = le texte le situe là : { $region }
because-contains = un autre nom du texte s’y trouve
because-wrapper-agrees = le texte dit « { $word } »
because-office-agrees = les mots autour du nom parlent d’{ $office ->
    [town] une ville
    [province] une province
   *[country] un pays
}
because-listed-alike = énuméré avec des lieux de même nature
because-seat = le nom désigne un gouvernement, qui siège là
because-near = à { NUMBER($km) } km de { $place }
because-beside = nommé à côté de { $place }, à { NUMBER($km) } km
because-outlet-country = les autres articles de ce média mènent à son pays ({ $country })
because-outlet-region = les autres articles de ce média mènent à { $region }
