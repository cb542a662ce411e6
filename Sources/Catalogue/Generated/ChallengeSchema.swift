// Made from Resources/challenge.yaml by Scripts/generate-schema.py. Do not edit by hand.
// swift-format-ignore-file

extension Schema {
  /// The built-in schema's text, with a newline at its end.
  static let challengeSource = ##"""
    # The eight attributes of the product-image challenge of 2024: units and meanings by its rule book.
    # Words are lower case and written as labels print them, by language (ISO 639-1). What a reader
    # compares is folded (case, accents), so a word is listed in one spelling. A list inside a list
    # counts as its items: `*name` repeats the words that `&name` has introduced.
    # After a change: Scripts/generate-schema.py
    name: challenge

    attributes:
      width:
        dimension: length
        units: [centimetre, foot, inch, metre, millimetre, yard]
        usual_unit: inch
        meaning: The horizontal extent of the product's front, from its left to its right side.
        axis: horizontal
        letters: [W, B, Ø]
        announced_by:
          en: [width, wide, breadth, broad, diameter, dia, diam, across, side to side]
          de: [breite, breit, durchmesser]
          fr: [largeur, de large, diamètre]
          es: [ancho, anchura, diámetro]
          it: [larghezza, largo, diametro]
          pt: [largura, largo, diâmetro]
          nl: [breedte, breed, diameter, doorsnede]
        denied_by:
          en:
            - &parts_en [cable, cord, lead length, wire, hose, strap, handle, screw, bolt, hole, lid,
                wall, gap, pocket, seat height, seat depth, seat width, armrest,
                inner, inside, interior, opening, screen, coin, display, wheel, pile]
            - &packages_en [carton, package size, packaging, package dimensions, shipping, box size]
            - &thickness_en [thickness, thick]
            - &others_en [fits, fit for, suitable for, compatible, user height, your height, waist,
                range, distance, radius, focal, zoom, clearance, from wall, up to]
          de:
            - &parts_de [kabel, kabellänge, schlauch, gurt, griff, schraube, loch, deckel,
                sitzhöhe, sitztiefe, sitzbreite, armlehne, innen, innenmaß, öffnung,
                bildschirm, rad, rollen]
            - &packages_de [karton, verpackung, versand, packmaß]
            - &thickness_de [dicke, stärke]
            - &others_de [passend für, geeignet für, körpergröße, reichweite, abstand, radius]
          fr:
            - &parts_fr [câble, cordon, tuyau, sangle, poignée, vis, trou, couvercle,
                hauteur d'assise, profondeur d'assise, accoudoir, intérieur, ouverture, écran]
            - &packages_fr [carton, emballage, colis]
            - &thickness_fr [épaisseur]
            - &others_fr [convient, compatible, portée, distance, rayon]
          es:
            - &parts_es [cable, manguera, correa, asa, tornillo, agujero, tapa,
                altura del asiento, reposabrazos, interior, apertura, pantalla]
            - &packages_es [embalaje, paquete, caja de envío]
            - &thickness_es [grosor, espesor]
            - &others_es [adecuado para, compatible, alcance, distancia, radio]
          it:
            - &parts_it [cavo, tubo, cinghia, manico, vite, foro, coperchio,
                altezza seduta, bracciolo, interno, apertura, schermo]
            - &packages_it [imballo, imballaggio, confezione, scatola]
            - &thickness_it [spessore]
            - &others_it [adatto per, compatibile, portata, distanza, raggio]
          pt:
            - &parts_pt [cabo, mangueira, correia, alça, parafuso, furo, tampa,
                altura do assento, braço, interno, abertura, tela]
            - &packages_pt [embalagem, pacote, caixa de envio]
            - &thickness_pt [espessura]
            - &others_pt [adequado para, compatível, alcance, distância, raio]
          nl:
            - &parts_nl [kabel, snoer, slang, riem, handvat, schroef, gat, deksel,
                zithoogte, zitdiepte, armleuning, binnenmaat, opening, scherm]
            - &packages_nl [verpakking, doos, verzending]
            - &thickness_nl [dikte]
            - &others_nl [geschikt voor, past op, bereik, afstand, straal]

      depth:
        dimension: length
        units: [centimetre, foot, inch, metre, millimetre, yard]
        usual_unit: inch
        meaning: >-
          The extent of the product from its front to its back. A flat thing shown from the front has
          none. Length counts where width and height are named too.
        axis: depth
        letters: [D, L, T, P]
        announced_by:
          en: [depth, deep, length, long, front to back, projection, *thickness_en]
          de: [tiefe, tief, länge, lang, *thickness_de]
          fr: [profondeur, profond, longueur, long, *thickness_fr]
          es: [profundidad, profundo, fondo, largo, longitud, *thickness_es]
          it: [profondità, profondo, lunghezza, lungo, *thickness_it]
          pt: [profundidade, profundo, comprimento, *thickness_pt]
          nl: [diepte, diep, lengte, lang, *thickness_nl]
        denied_by:
          en: [*parts_en, *packages_en, *others_en]
          de: [*parts_de, *packages_de, *others_de]
          fr: [*parts_fr, *packages_fr, *others_fr]
          es: [*parts_es, *packages_es, *others_es]
          it: [*parts_it, *packages_it, *others_it]
          pt: [*parts_pt, *packages_pt, *others_pt]
          nl: [*parts_nl, *packages_nl, *others_nl]

      height:
        dimension: length
        units: [centimetre, foot, inch, metre, millimetre, yard]
        usual_unit: inch
        meaning: The vertical extent of the whole product as it stands in the picture.
        axis: vertical
        letters: [H, A]
        announced_by:
          en: [height, high, tall, total height, overall height, top to bottom]
          de: [höhe, hoch, gesamthöhe]
          fr: [hauteur, haut, hauteur totale]
          es: [altura, alto, altura total]
          it: [altezza, alto, altezza totale]
          pt: [altura, alto, altura total]
          nl: [hoogte, hoog, totale hoogte]
        denied_by:
          en: [*parts_en, *packages_en, *others_en, *thickness_en]
          de: [*parts_de, *packages_de, *others_de, *thickness_de]
          fr: [*parts_fr, *packages_fr, *others_fr, *thickness_fr]
          es: [*parts_es, *packages_es, *others_es, *thickness_es]
          it: [*parts_it, *packages_it, *others_it, *thickness_it]
          pt: [*parts_pt, *packages_pt, *others_pt, *thickness_pt]
          nl: [*parts_nl, *packages_nl, *others_nl, *thickness_nl]

      item_weight:
        dimension: mass
        units: [gram, kilogram, microgram, milligram, ounce, pound, ton]
        usual_unit: gram
        meaning: The weight of the product itself; of its content where it is sold by net weight.
        announced_by:
          en: [net weight, net wt, nt wt, net. wt, item weight, product weight, weight, wt, weighs,
            net content, net contents, net quantity, net qty, net, contents, weight only]
          de: [nettogewicht, nettofüllmenge, füllmenge, gewicht, eigengewicht, netto, inhalt, wiegt]
          fr: [poids net, poids, masse nette, contenu net, contenance, pèse]
          es: [peso neto, peso, contenido neto, cont. net, contenido, pesa]
          it: [peso netto, peso, contenuto netto, contenuto, pesa]
          pt: [peso líquido, peso, conteúdo líquido, conteúdo, pesa]
          nl: [nettogewicht, netto gewicht, gewicht, netto, inhoud, weegt]
        denied_by:
          en:
            - &loads_en [max load, maximum load, max weight, maximum weight, weight capacity,
                load capacity, capacity, weight limit, load limit, load bearing, supports, support up to,
                holds up to, hold up to, holds, withstand, withstands, bears, can bear, rated load,
                working load, user weight, weight recommendation, weight range]
            - &nutrition_en [per serving, serving size, servings, amount per, daily value, protein,
                carbohydrate, carbs, sugars, fat, saturated, trans fat, fiber, fibre, sodium,
                cholesterol, calcium, potassium, per 100, per scoop,
                dosage, dose, per capsule, per tablet, take, lithium content, supplement facts, nutrition facts]
            - &gross_en [gross weight, gross wt, gross, shipping weight, package weight, carton weight,
                gsm, per square metre, et al, model, part no, fabric weight, body weight, birth weight, since]
          de:
            - &loads_de [belastbar, belastbarkeit, tragkraft, traglast, max. belastung, maximale
                belastung, höchstlast, zulässiges gewicht, nutzlast, benutzergewicht]
            - &nutrition_de [pro portion, je portion, portionsgröße, pro 100, je 100, eiweiß, fett,
                kohlenhydrate, ballaststoffe, natrium, nährwerte, brennwert, davon,
                dosierung, tagesdosis, je kapsel]
            - [bruttogewicht, brutto, versandgewicht, körpergewicht, flächengewicht]
          fr:
            - &loads_fr [charge max, charge maximale, charge maxi, capacité de charge, poids maximum,
                poids maximal, supporte, résiste jusqu'à]
            - &nutrition_fr [par portion, pour 100, protéines, lipides, matières grasses, glucides,
                sucres, fibres, sodium, valeurs nutritionnelles, dosage, par gélule]
            - [poids brut, brut, grammage]
          es:
            - &loads_es [carga máxima, carga max, capacidad de carga, peso máximo, soporta, resiste]
            - &nutrition_es [por porción, por ración, por 100, proteínas, grasas, carbohidratos,
                hidratos de carbono, azúcares, fibra, sodio, información nutricional, dosis,
                por cápsula]
            - [peso bruto, bruto, gramaje]
          it:
            - &loads_it [carico massimo, carico max, portata massima, portata, peso massimo, sostiene,
                sopporta]
            - &nutrition_it [per porzione, per 100, proteine, grassi, carboidrati, zuccheri,
                fibre, sodio, valori nutrizionali, dose, per capsula]
            - [peso lordo, lordo, grammatura]
          pt:
            - &loads_pt [carga máxima, capacidade de carga, peso máximo, suporta, aguenta]
            - &nutrition_pt [por porção, por dose, por 100, proteínas, gorduras, carboidratos,
                hidratos de carbono, açúcares, fibra, sódio, informação nutricional, dose,
                por cápsula]
            - [peso bruto, bruto, gramatura]
          nl:
            - &loads_nl [maximale belasting, max. belasting, draagvermogen, draagkracht, draaglast,
                maximaal gewicht, belastbaar tot]
            - &nutrition_nl [per portie, per 100, eiwitten, vetten, koolhydraten, suikers,
                vezels, natrium, voedingswaarde, dosering, per capsule]
            - [brutogewicht, bruto, lichaamsgewicht]

      maximum_weight_recommendation:
        dimension: mass
        units: [gram, kilogram, microgram, milligram, ounce, pound, ton]
        usual_unit: kilogram
        meaning: The greatest weight that the product may carry, hold or be used with.
        announced_by:
          en: [*loads_en, max, maximum, up to, recommended weight, load, bearing, max user weight,
            lifting, static load, dynamic load, per shelf, heavy duty]
          de: [*loads_de, bis zu, belastung, max, maximal]
          fr: [*loads_fr, charge, jusqu'à, max, maximum]
          es: [*loads_es, carga, hasta, max, máximo]
          it: [*loads_it, carico, fino a, max, massimo]
          pt: [*loads_pt, carga, até, max, máximo]
          nl: [*loads_nl, belasting, tot, max, maximaal]
        denied_by:
          en: [*nutrition_en, *gross_en, net weight, net wt, item weight, product weight, net content,
            net contents, weighs, dosage]
          de: [*nutrition_de, nettogewicht, eigengewicht, füllmenge, bruttogewicht]
          fr: [*nutrition_fr, poids net, poids du produit, poids brut]
          es: [*nutrition_es, peso neto, peso del producto, peso bruto, contenido neto]
          it: [*nutrition_it, peso netto, peso del prodotto, peso lordo]
          pt: [*nutrition_pt, peso líquido, peso do produto, peso bruto]
          nl: [*nutrition_nl, nettogewicht, netto gewicht, productgewicht, brutogewicht]

      voltage:
        dimension: voltage
        units: [kilovolt, millivolt, volt]
        usual_unit: volt
        meaning: The electric tension that the product runs on or is rated for.
        announced_by:
          en: [voltage, input, input voltage, rated voltage, operating voltage, working voltage,
            power supply, supply voltage, rated, rating, ac, dc, volts]
          de: [spannung, nennspannung, betriebsspannung, eingang, eingangsspannung, netzspannung,
            stromversorgung]
          fr: [tension, tension nominale, entrée, alimentation, voltage]
          es: [voltaje, tensión, tensión nominal, entrada, alimentación]
          it: [tensione, tensione nominale, ingresso, alimentazione, voltaggio]
          pt: [tensão, voltagem, tensão nominal, entrada, alimentação]
          nl: [spanning, voltage, nominale spanning, ingang, ingangsspanning, voeding]
        denied_by:
          en: [output, output voltage, charging output, surge, breakdown, dielectric, withstand,
            test voltage, open circuit, voc, vmp, aaa, battery compartment, lithium content, cut-off, cutoff]
          de: [ausgang, ausgangsspannung, prüfspannung, leerlaufspannung]
          fr: [sortie, tension de sortie, tension d'essai]
          es: [salida, voltaje de salida, tensión de salida]
          it: [uscita, tensione di uscita]
          pt: [saída, tensão de saída]
          nl: [uitgang, uitgangsspanning]

      wattage:
        dimension: power
        units: [kilowatt, watt]
        usual_unit: watt
        meaning: The electric power that the product takes or gives, as it is rated.
        announced_by:
          en: [wattage, power, rated power, watts, power consumption, max power, maximum power, output,
            input power, output power, rating, consumption, led]
          de: [leistung, nennleistung, leistungsaufnahme, stromverbrauch, watt]
          fr: [puissance, puissance nominale, consommation]
          es: [potencia, potencia nominal, consumo]
          it: [potenza, potenza nominale, consumo]
          pt: [potência, potência nominal, consumo]
          nl: [vermogen, nominaal vermogen, verbruik]
        denied_by:
          en: [equivalent, equal to, replaces, replacement for, equals, standby, stand-by, peak,
            per hour, max bulb, per channel]
          de: [entspricht, ersetzt, äquivalent, standby, spitzenleistung]
          fr: [équivalent, équivaut, remplace, veille, crête]
          es: [equivalente, equivale, reemplaza, en espera, pico]
          it: [equivalente, equivale, sostituisce, in standby, picco]
          pt: [equivalente, equivale, substitui, em espera, pico]
          nl: [equivalent, komt overeen met, vervangt, stand-by, piek]

      item_volume:
        dimension: volume
        units: [centilitre, cubic foot, cubic inch, cup, decilitre, fluid ounce, gallon, imperial gallon,
          litre, microlitre, millilitre, pint, quart]
        usual_unit: millilitre
        meaning: The volume of the product's content, or what a container holds.
        announced_by:
          en: [volume, capacity, net content, net contents, contents, net volume, net, size, holds,
            fl oz, content, tank, water tank]
          de: [inhalt, volumen, fassungsvermögen, füllmenge, nettofüllmenge, nennvolumen]
          fr: [contenance, volume, capacité, contenu net, contenu]
          es: [contenido neto, contenido, volumen, capacidad]
          it: [contenuto, contenuto netto, volume, capacità]
          pt: [conteúdo, conteúdo líquido, volume, capacidade]
          nl: [inhoud, volume, capaciteit, netto inhoud]
        denied_by:
          en: [add, mix, mix with, dilute, water to, per serving, serving size, servings, dosage, dose,
            per day, daily, take, makes up to, yields, per litre, per liter, per gallon,
            displacement, flow, et al, each, composition, pour, boiling, per minute, gpm, per flush, drink, shake with]
          de: [mischen mit, verdünnen, pro portion, je portion, dosierung, ergibt, pro liter, pro minute,
            täglich]
          fr: [ajouter, mélanger, diluer, par portion, dosage, par litre, par minute, par jour]
          es: [añadir, agregar, mezclar, diluir, por porción, dosis, por litro, por minuto, al día]
          it: [aggiungere, mescolare, diluire, per porzione, dose, per litro, al minuto, al giorno]
          pt: [adicionar, misturar, diluir, por porção, dose, por litro, por minuto, por dia]
          nl: [toevoegen, mengen, verdunnen, per portie, dosering, per liter, per minuut, per dag]

    """##
}
