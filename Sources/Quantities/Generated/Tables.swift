// Made by Scripts/generate-tables.py from Resources/*.tsv; do not edit by hand.
// swift-format-ignore-file
enum GeneratedTables {
  static let units = ##"""





id	name	dimension	factor	offset
picogram	picogram	mass	1/1000000000000000
nanogram	nanogram	mass	1/1000000000000
microgram	microgram	mass	1/1000000000
milligram	milligram	mass	1/1000000
centigram	centigram	mass	1/100000
decigram	decigram	mass	1/10000
gram	gram	mass	1/1000
dekagram	decagram	mass	1/100
hectogram	hectogram	mass	1/10
kilogram	kilogram	mass	1
megagram	megagram	mass	1000
gigagram	gigagram	mass	1000000
picometer	picometre	length	1/1000000000000
nanometer	nanometre	length	1/1000000000
micrometer	micrometre	length	1/1000000
millimeter	millimetre	length	1/1000
centimeter	centimetre	length	1/100
decimeter	decimetre	length	1/10
meter	metre	length	1
dekameter	decametre	length	10
hectometer	hectometre	length	100
kilometer	kilometre	length	1000
megameter	megametre	length	1000000
gigameter	gigametre	length	1000000000
picoliter	picolitre	volume	1/1000000000000000
nanoliter	nanolitre	volume	1/1000000000000
microliter	microlitre	volume	1/1000000000
milliliter	millilitre	volume	1/1000000
centiliter	centilitre	volume	1/100000
deciliter	decilitre	volume	1/10000
liter	litre	volume	1/1000
dekaliter	decalitre	volume	1/100
hectoliter	hectolitre	volume	1/10
kiloliter	kilolitre	volume	1
megaliter	megalitre	volume	1000
gigaliter	gigalitre	volume	1000000
picowatt	picowatt	power	1/1000000000000
nanowatt	nanowatt	power	1/1000000000
microwatt	microwatt	power	1/1000000
milliwatt	milliwatt	power	1/1000
watt	watt	power	1
hectowatt	hectowatt	power	100
kilowatt	kilowatt	power	1000
megawatt	megawatt	power	1000000
gigawatt	gigawatt	power	1000000000
terawatt	terawatt	power	1000000000000
picovolt	picovolt	voltage	1/1000000000000
nanovolt	nanovolt	voltage	1/1000000000
microvolt	microvolt	voltage	1/1000000
millivolt	millivolt	voltage	1/1000
centivolt	centivolt	voltage	1/100
decivolt	decivolt	voltage	1/10
volt	volt	voltage	1
kilovolt	kilovolt	voltage	1000
megavolt	megavolt	voltage	1000000
gigavolt	gigavolt	voltage	1000000000
tonne	tonne	mass	1000
ton	ton	mass	45359237/50000
ton-imperial	long ton	mass	317514659/312500
stone	stone	mass	317514659/50000000
pound	pound	mass	45359237/100000000
ounce	ounce	mass	45359237/1600000000
ounce-troy	troy ounce	mass	19439673/625000000
dram	dram	mass	45359237/25600000000
grain	grain	mass	6479891/100000000000
carat	carat	mass	1/5000
pound-metric	metric pound	mass	1/2
ounce-metric	metric ounce	mass	1/10
inch	inch	length	127/5000
foot	foot	length	381/1250
yard	yard	length	1143/1250
mile	mile	length	201168/125
nautical-mile	nautical mile	length	1852
mil	thou	length	127/5000000
point	point	length	127/360000
rod	rod	length	12573/2500
chain	chain	length	12573/625
furlong	furlong	length	25146/125
fathom	fathom	length	1143/625
mile-scandinavian	Scandinavian mile	length	10000
angstrom	angstrom	length	1/10000000000
astronomical-unit	astronomical unit	length	149597870700
light-year	light year	length	9460730472580800
cubic-meter	cubic metre	volume	1
cubic-decimeter	cubic decimetre	volume	1/1000
cubic-centimeter	cubic centimetre	volume	1/1000000
cubic-millimeter	cubic millimetre	volume	1/1000000000
cubic-kilometer	cubic kilometre	volume	1000000000
cubic-inch	cubic inch	volume	2048383/125000000000
cubic-foot	cubic foot	volume	55306341/1953125000
cubic-yard	cubic yard	volume	1493271207/1953125000
cubic-mile	cubic mile	volume	8140980127813632/1953125
gallon	gallon	volume	473176473/125000000000
gallon-imperial	imperial gallon	volume	454609/100000000
quart	quart	volume	473176473/500000000000
quart-imperial	imperial quart	volume	454609/400000000
pint	pint	volume	473176473/1000000000000
pint-imperial	imperial pint	volume	454609/800000000
pint-metric	metric pint	volume	1/2000
cup	cup	volume	473176473/2000000000000
cup-metric	metric cup	volume	1/4000
fluid-ounce	fluid ounce	volume	473176473/16000000000000
fluid-ounce-imperial	imperial fluid ounce	volume	454609/16000000000
tablespoon	tablespoon	volume	473176473/32000000000000
teaspoon	teaspoon	volume	157725491/32000000000000
fluid-dram	fluid dram	volume	473176473/128000000000000
jigger	jigger	volume	1419529419/32000000000000
pinch	pinch	volume	473176473/2048000000000000
drop	drop	volume	157725491/3072000000000000
barrel	barrel	volume	9936705933/62500000000
bushel	bushel	volume	220244188543/6250000000000
acre-foot	acre-foot	volume	60228605349/48828125
horsepower	horsepower	power	37284993579113511/50000000000000
horsepower-metric	metric horsepower	power	588399/800
british-thermal-unit-it-per-hour	British thermal unit per hour	power	52752792631/180000000000
foot-pound-force-per-second	foot-pound per second	power	3389544870828501/2500000000000000
volt-ampere	volt-ampere	apparent-power	1
kilovolt-ampere	kilovolt-ampere	apparent-power	1000
square-millimeter	square millimetre	area	1/1000000
square-centimeter	square centimetre	area	1/10000
square-decimeter	square decimetre	area	1/100
square-meter	square metre	area	1
square-kilometer	square kilometre	area	1000000
square-inch	square inch	area	16129/25000000
square-foot	square foot	area	145161/1562500
square-yard	square yard	area	1306449/1562500
square-mile	square mile	area	40468564224/15625
acre	acre	area	316160658/78125
hectare	hectare	area	10000
meter-per-second	metre per second	speed	1
kilometer-per-second	kilometre per second	speed	1000
kilometer-per-hour	kilometre per hour	speed	5/18
mile-per-hour	mile per hour	speed	1397/3125
foot-per-second	foot per second	speed	381/1250
knot	knot	speed	463/900
nanosecond	nanosecond	time	1/1000000000
microsecond	microsecond	time	1/1000000
millisecond	millisecond	time	1/1000
second	second	time	1
minute	minute	time	60
hour	hour	time	3600
day	day	time	86400
week	week	time	604800
month	month	time	2629746
year	year	time	31556952
celsius	degree Celsius	temperature	1	5463/20
fahrenheit	degree Fahrenheit	temperature	5/9	45967/180
kelvin	kelvin	temperature	1
microampere	microampere	current	1/1000000
milliampere	milliampere	current	1/1000
ampere	ampere	current	1
kiloampere	kiloampere	current	1000
milliampere-hour	milliampere hour	charge	18/5
ampere-hour	ampere hour	charge	3600
coulomb	coulomb	charge	1
milliwatt-hour	milliwatt hour	energy	18/5
watt-hour	watt hour	energy	3600
kilowatt-hour	kilowatt hour	energy	3600000
megawatt-hour	megawatt hour	energy	3600000000
joule	joule	energy	1
kilojoule	kilojoule	energy	1000
megajoule	megajoule	energy	1000000
calorie	calorie	energy	523/125
kilocalorie	kilocalorie	energy	4184
british-thermal-unit-it	British thermal unit	energy	52752792631/50000000
electronvolt	electronvolt	energy	801088317/5000000000000000000000000000
hertz	hertz	frequency	1
kilohertz	kilohertz	frequency	1000
megahertz	megahertz	frequency	1000000
gigahertz	gigahertz	frequency	1000000000
revolution-per-minute	revolution per minute	rotational-speed	1
lumen	lumen	luminous-flux	1
lux	lux	illuminance	1
candela	candela	luminous-intensity	1
millicandela	millicandela	luminous-intensity	1/1000
newton-meter	newton metre	torque	1
pound-force-foot	pound-foot	torque	3389544870828501/2500000000000000
pound-force-inch	pound-inch	torque	1129848290276167/10000000000000000
kilogram-force-meter	kilogram-force metre	torque	196133/20000
pascal	pascal	pressure	1
hectopascal	hectopascal	pressure	100
kilopascal	kilopascal	pressure	1000
megapascal	megapascal	pressure	1000000
gigapascal	gigapascal	pressure	1000000000
millibar	millibar	pressure	100
bar	bar	pressure	100000
pound-force-per-square-inch	pound per square inch	pressure	8896443230521/1290320000
millimeter-ofhg	millimetre of mercury	pressure	20265/152
inch-ofhg	inch of mercury	pressure	3386389/1000
atmosphere	atmosphere	pressure	101325
newton	newton	force	1
kilonewton	kilonewton	force	1000
kilogram-force	kilogram-force	force	196133/20000
pound-force	pound-force	force	8896443230521/2000000000000
degree	degree	angle	1
byte	byte	data	8
kilobyte	kilobyte	data	8000
megabyte	megabyte	data	8000000
gigabyte	gigabyte	data	8000000000
terabyte	terabyte	data	8000000000000
petabyte	petabyte	data	8000000000000000
exabyte	exabyte	data	8000000000000000000
bit	bit	data	1
kilobit	kilobit	data	1000
megabit	megabit	data	1000000
gigabit	gigabit	data	1000000000
megabit-per-second	megabit per second	data-rate	1000000
gigabit-per-second	gigabit per second	data-rate	1000000000
megabyte-per-second	megabyte per second	data-rate	8000000
decibel	decibel	level	1
ohm	ohm	resistance	1
kilohm	kilohm	resistance	1000
megohm	megohm	resistance	1000000
milliohm	milliohm	resistance	1/1000
picofarad	picofarad	capacitance	1/1000000000000
nanofarad	nanofarad	capacitance	1/1000000000
microfarad	microfarad	capacitance	1/1000000
farad	farad	capacitance	1
percent	percent	proportion	1/100
part-per-million	part per million	proportion	1/1000000
gram-per-square-meter	gram per square metre	areal-density	1
ounce-per-square-yard	ounce per square yard	areal-density	5669904625/167225472
pixel	pixel	pixels	1
megapixel	megapixel	pixels	1000000
dot-per-inch	dot per inch	resolution	1
cubic-foot-per-minute	cubic foot per minute	flow	18435447/39062500000
liter-per-minute	litre per minute	flow	1/60000
liter-per-hour	litre per hour	flow	1/3600000
gallon-per-minute	gallon per minute	flow	157725491/2500000000000
cubic-meter-per-hour	cubic metre per hour	flow	1/3600
micromolar	micromolar	concentration	1/1000
millimolar	millimolar	concentration	1
denier	denier	linear-density	1/9
tex	tex	linear-density	1
dioptre	dioptre	vergence	1
international-unit	international unit	activity	1

"""##
  static let aliases_en = ##"""






spelling	unit	flags
gram	gram
grams	gram
gramme	gram
grammes	gram
picogram	picogram
picograms	picogram
picogramme	picogram
picogrammes	picogram
nanogram	nanogram
nanograms	nanogram
nanogramme	nanogram
nanogrammes	nanogram
microgram	microgram
micrograms	microgram
microgramme	microgram
microgrammes	microgram
milligram	milligram
milligrams	milligram
milligramme	milligram
milligrammes	milligram
centigram	centigram
centigrams	centigram
centigramme	centigram
centigrammes	centigram
decigram	decigram
decigrams	decigram
decigramme	decigram
decigrammes	decigram
decagram	dekagram
decagrams	dekagram
decagramme	dekagram
decagrammes	dekagram
dekagram	dekagram
dekagrams	dekagram
dekagramme	dekagram
dekagrammes	dekagram
hectogram	hectogram
hectograms	hectogram
hectogramme	hectogram
hectogrammes	hectogram
kilogram	kilogram
kilograms	kilogram
kilogramme	kilogram
kilogrammes	kilogram
megagram	megagram
megagrams	megagram
megagramme	megagram
megagrammes	megagram
gigagram	gigagram
gigagrams	gigagram
gigagramme	gigagram
gigagrammes	gigagram
meter	meter
meters	meter
metre	meter
metres	meter
picometer	picometer
picometers	picometer
picometre	picometer
picometres	picometer
nanometer	nanometer
nanometers	nanometer
nanometre	nanometer
nanometres	nanometer
micrometer	micrometer
micrometers	micrometer
micrometre	micrometer
micrometres	micrometer
millimeter	millimeter
millimeters	millimeter
millimetre	millimeter
millimetres	millimeter
centimeter	centimeter
centimeters	centimeter
centimetre	centimeter
centimetres	centimeter
decimeter	decimeter
decimeters	decimeter
decimetre	decimeter
decimetres	decimeter
decameter	dekameter
decameters	dekameter
decametre	dekameter
decametres	dekameter
dekameter	dekameter
dekameters	dekameter
dekametre	dekameter
dekametres	dekameter
hectometer	hectometer
hectometers	hectometer
hectometre	hectometer
hectometres	hectometer
kilometer	kilometer
kilometers	kilometer
kilometre	kilometer
kilometres	kilometer
megameter	megameter
megameters	megameter
megametre	megameter
megametres	megameter
gigameter	gigameter
gigameters	gigameter
gigametre	gigameter
gigametres	gigameter
liter	liter
liters	liter
litre	liter
litres	liter
picoliter	picoliter
picoliters	picoliter
picolitre	picoliter
picolitres	picoliter
nanoliter	nanoliter
nanoliters	nanoliter
nanolitre	nanoliter
nanolitres	nanoliter
microliter	microliter
microliters	microliter
microlitre	microliter
microlitres	microliter
milliliter	milliliter
milliliters	milliliter
millilitre	milliliter
millilitres	milliliter
centiliter	centiliter
centiliters	centiliter
centilitre	centiliter
centilitres	centiliter
deciliter	deciliter
deciliters	deciliter
decilitre	deciliter
decilitres	deciliter
decaliter	dekaliter
decaliters	dekaliter
decalitre	dekaliter
decalitres	dekaliter
dekaliter	dekaliter
dekaliters	dekaliter
dekalitre	dekaliter
dekalitres	dekaliter
hectoliter	hectoliter
hectoliters	hectoliter
hectolitre	hectoliter
hectolitres	hectoliter
kiloliter	kiloliter
kiloliters	kiloliter
kilolitre	kiloliter
kilolitres	kiloliter
megaliter	megaliter
megaliters	megaliter
megalitre	megaliter
megalitres	megaliter
gigaliter	gigaliter
gigaliters	gigaliter
gigalitre	gigaliter
gigalitres	gigaliter
watt	watt
watts	watt
picowatt	picowatt
picowatts	picowatt
nanowatt	nanowatt
nanowatts	nanowatt
microwatt	microwatt
microwatts	microwatt
milliwatt	milliwatt
milliwatts	milliwatt
hectowatt	hectowatt
hectowatts	hectowatt
kilowatt	kilowatt
kilowatts	kilowatt
megawatt	megawatt
megawatts	megawatt
gigawatt	gigawatt
gigawatts	gigawatt
volt	volt
volts	volt
picovolt	picovolt
picovolts	picovolt
nanovolt	nanovolt
nanovolts	nanovolt
microvolt	microvolt
microvolts	microvolt
millivolt	millivolt
millivolts	millivolt
centivolt	centivolt
centivolts	centivolt
decivolt	decivolt
decivolts	decivolt
kilovolt	kilovolt
kilovolts	kilovolt
megavolt	megavolt
megavolts	megavolt
gigavolt	gigavolt
gigavolts	gigavolt
square millimeter	square-millimeter
sq. millimeter	square-millimeter
sq millimeter	square-millimeter
millimeter squared	square-millimeter
millimeter square	square-millimeter
cubic millimeter	cubic-millimeter
cu. millimeter	cubic-millimeter
cu millimeter	cubic-millimeter
millimeter cubed	cubic-millimeter
square millimeters	square-millimeter
sq. millimeters	square-millimeter
sq millimeters	square-millimeter
millimeters squared	square-millimeter
millimeters square	square-millimeter
cubic millimeters	cubic-millimeter
cu. millimeters	cubic-millimeter
cu millimeters	cubic-millimeter
millimeters cubed	cubic-millimeter
square millimetre	square-millimeter
sq. millimetre	square-millimeter
sq millimetre	square-millimeter
millimetre squared	square-millimeter
millimetre square	square-millimeter
cubic millimetre	cubic-millimeter
cu. millimetre	cubic-millimeter
cu millimetre	cubic-millimeter
millimetre cubed	cubic-millimeter
square millimetres	square-millimeter
sq. millimetres	square-millimeter
sq millimetres	square-millimeter
millimetres squared	square-millimeter
millimetres square	square-millimeter
cubic millimetres	cubic-millimeter
cu. millimetres	cubic-millimeter
cu millimetres	cubic-millimeter
millimetres cubed	cubic-millimeter
square centimeter	square-centimeter
sq. centimeter	square-centimeter
sq centimeter	square-centimeter
centimeter squared	square-centimeter
centimeter square	square-centimeter
cubic centimeter	cubic-centimeter
cu. centimeter	cubic-centimeter
cu centimeter	cubic-centimeter
centimeter cubed	cubic-centimeter
square centimeters	square-centimeter
sq. centimeters	square-centimeter
sq centimeters	square-centimeter
centimeters squared	square-centimeter
centimeters square	square-centimeter
cubic centimeters	cubic-centimeter
cu. centimeters	cubic-centimeter
cu centimeters	cubic-centimeter
centimeters cubed	cubic-centimeter
square centimetre	square-centimeter
sq. centimetre	square-centimeter
sq centimetre	square-centimeter
centimetre squared	square-centimeter
centimetre square	square-centimeter
cubic centimetre	cubic-centimeter
cu. centimetre	cubic-centimeter
cu centimetre	cubic-centimeter
centimetre cubed	cubic-centimeter
square centimetres	square-centimeter
sq. centimetres	square-centimeter
sq centimetres	square-centimeter
centimetres squared	square-centimeter
centimetres square	square-centimeter
cubic centimetres	cubic-centimeter
cu. centimetres	cubic-centimeter
cu centimetres	cubic-centimeter
centimetres cubed	cubic-centimeter
square decimeter	square-decimeter
sq. decimeter	square-decimeter
sq decimeter	square-decimeter
decimeter squared	square-decimeter
decimeter square	square-decimeter
cubic decimeter	cubic-decimeter
cu. decimeter	cubic-decimeter
cu decimeter	cubic-decimeter
decimeter cubed	cubic-decimeter
square decimeters	square-decimeter
sq. decimeters	square-decimeter
sq decimeters	square-decimeter
decimeters squared	square-decimeter
decimeters square	square-decimeter
cubic decimeters	cubic-decimeter
cu. decimeters	cubic-decimeter
cu decimeters	cubic-decimeter
decimeters cubed	cubic-decimeter
square decimetre	square-decimeter
sq. decimetre	square-decimeter
sq decimetre	square-decimeter
decimetre squared	square-decimeter
decimetre square	square-decimeter
cubic decimetre	cubic-decimeter
cu. decimetre	cubic-decimeter
cu decimetre	cubic-decimeter
decimetre cubed	cubic-decimeter
square decimetres	square-decimeter
sq. decimetres	square-decimeter
sq decimetres	square-decimeter
decimetres squared	square-decimeter
decimetres square	square-decimeter
cubic decimetres	cubic-decimeter
cu. decimetres	cubic-decimeter
cu decimetres	cubic-decimeter
decimetres cubed	cubic-decimeter
square meter	square-meter
sq. meter	square-meter
sq meter	square-meter
meter squared	square-meter
meter square	square-meter
cubic meter	cubic-meter
cu. meter	cubic-meter
cu meter	cubic-meter
meter cubed	cubic-meter
square meters	square-meter
sq. meters	square-meter
sq meters	square-meter
meters squared	square-meter
meters square	square-meter
cubic meters	cubic-meter
cu. meters	cubic-meter
cu meters	cubic-meter
meters cubed	cubic-meter
square metre	square-meter
sq. metre	square-meter
sq metre	square-meter
metre squared	square-meter
metre square	square-meter
cubic metre	cubic-meter
cu. metre	cubic-meter
cu metre	cubic-meter
metre cubed	cubic-meter
square metres	square-meter
sq. metres	square-meter
sq metres	square-meter
metres squared	square-meter
metres square	square-meter
cubic metres	cubic-meter
cu. metres	cubic-meter
cu metres	cubic-meter
metres cubed	cubic-meter
square kilometer	square-kilometer
sq. kilometer	square-kilometer
sq kilometer	square-kilometer
kilometer squared	square-kilometer
kilometer square	square-kilometer
cubic kilometer	cubic-kilometer
cu. kilometer	cubic-kilometer
cu kilometer	cubic-kilometer
kilometer cubed	cubic-kilometer
square kilometers	square-kilometer
sq. kilometers	square-kilometer
sq kilometers	square-kilometer
kilometers squared	square-kilometer
kilometers square	square-kilometer
cubic kilometers	cubic-kilometer
cu. kilometers	cubic-kilometer
cu kilometers	cubic-kilometer
kilometers cubed	cubic-kilometer
square kilometre	square-kilometer
sq. kilometre	square-kilometer
sq kilometre	square-kilometer
kilometre squared	square-kilometer
kilometre square	square-kilometer
cubic kilometre	cubic-kilometer
cu. kilometre	cubic-kilometer
cu kilometre	cubic-kilometer
kilometre cubed	cubic-kilometer
square kilometres	square-kilometer
sq. kilometres	square-kilometer
sq kilometres	square-kilometer
kilometres squared	square-kilometer
kilometres square	square-kilometer
cubic kilometres	cubic-kilometer
cu. kilometres	cubic-kilometer
cu kilometres	cubic-kilometer
kilometres cubed	cubic-kilometer
tonne	tonne
tonnes	tonne
metric ton	tonne
metric tons	tonne
metric tonne	tonne
metric tonnes	tonne
mt ton	tonne
ton	ton
tons	ton
short ton	ton
short tons	ton
us ton	ton
us tons	ton
long ton	ton-imperial
long tons	ton-imperial
imperial ton	ton-imperial
imperial tons	ton-imperial
uk ton	ton-imperial
uk tons	ton-imperial
pound	pound
pounds	pound
lb	pound
lbs	pound
lbm	pound
pound mass	pound
lbs.wt	pound
ibs	pound
ib	pound
1bs	pound
ounce	ounce
ounces	ounce
oz	ounce
ozs	ounce
avoirdupois ounce	ounce
avoirdupois ounces	ounce
oz wt	ounce
troy ounce	ounce-troy
troy ounces	ounce-troy
ounce troy	ounce-troy
ounces troy	ounce-troy
oz t	ounce-troy
ozt	ounce-troy
oz troy	ounce-troy
oz. tr	ounce-troy
drachm	dram
drachma	dram
carat	carat
carats	carat
ct	carat
cts	carat
ctw	carat
cttw	carat
carat tw	carat
metric pound	pound-metric
metric pounds	pound-metric
inch	inch
inches	inch
inchs	inch
inche	inch
feet	foot
ft	foot
feets	foot
yards	yard
yd	yard
yds	yard
mile	mile
miles	mile
mi	mile
statute mile	mile
statute miles	mile
nautical mile	nautical-mile
nautical miles	nautical-mile
nmi	nautical-mile
mils	mil
thou	mil
furlong	furlong
furlongs	furlong
fathom	fathom
fathoms	fathom
scandinavian mile	mile-scandinavian
scandinavian miles	mile-scandinavian
mile-scandinavian	mile-scandinavian
miles-scandinavian	mile-scandinavian
smi	mile-scandinavian
angstrom	angstrom
angstroms	angstrom
light year	light-year
light years	light-year
astronomical unit	astronomical-unit
astronomical units	astronomical-unit
micron	micrometer
microns	micrometer
kilo	kilogram
kilos	kilogram
kgs	kilogram
kg	kilogram
kilogramm	kilogram
k.g	kilogram
k.gs	kilogram
kgr	kilogram
kgrs	kilogram
g	gram
gm	gram
gms	gram
grs	gram
gr	gram
grm	gram
grms	gram
mg	milligram
mgs	milligram
mgm	milligram
mcg	microgram
ug	microgram
mcgs	microgram
ugm	microgram
cubic inch	cubic-inch
cubic inches	cubic-inch
cu in	cubic-inch
cu. in	cubic-inch
cu inch	cubic-inch
cu inches	cubic-inch
in3	cubic-inch
in³	cubic-inch
in^3	cubic-inch
cui	cubic-inch
cubic foot	cubic-foot
cubic feet	cubic-foot
cu ft	cubic-foot
cu foot	cubic-foot
cu feet	cubic-foot
cuft	cubic-foot
cft	cubic-foot
ft3	cubic-foot
ft³	cubic-foot
ft^3	cubic-foot
feet³	cubic-foot
cubic yard	cubic-yard
cubic yards	cubic-yard
cu yd	cubic-yard
cu yds	cubic-yard
yd3	cubic-yard
yd³	cubic-yard
cubic mile	cubic-mile
cubic miles	cubic-mile
gallon	gallon
gallons	gallon
gal	gallon
gals	gallon
us gallon	gallon
us gallons	gallon
us gal	gallon
usgal	gallon
u.s. gallon	gallon
u.s. gallons	gallon
gallon us	gallon
gal us	gallon
gallons us	gallon
us liquid gallon	gallon
us liquid gallons	gallon
gln	gallon
imperial gallon	gallon-imperial
imperial gallons	gallon-imperial
imp gallon	gallon-imperial
imp gallons	gallon-imperial
imp gal	gallon-imperial
gal imp	gallon-imperial
gallon imperial	gallon-imperial
uk gallon	gallon-imperial
uk gallons	gallon-imperial
uk gal	gallon-imperial
galim	gallon-imperial
quart	quart
quarts	quart
qt	quart
qts	quart
us quart	quart
us quarts	quart
us qt	quart
us qts	quart
usqt	quart
imperial quart	quart-imperial
imperial quarts	quart-imperial
imp quart	quart-imperial
imp quarts	quart-imperial
imp qt	quart-imperial
qt imp	quart-imperial
uk quart	quart-imperial
uk quarts	quart-imperial
pint	pint
pints	pint
pt	pint
pts	pint
us pint	pint
us pints	pint
us pt	pint
imperial pint	pint-imperial
imperial pints	pint-imperial
imp pint	pint-imperial
imp pints	pint-imperial
uk pint	pint-imperial
uk pints	pint-imperial
metric pint	pint-metric
metric pints	pint-metric
mpt	pint-metric
cup	cup
cups	cup
us cup	cup
us cups	cup
metric cup	cup-metric
metric cups	cup-metric
mcup	cup-metric
fluid ounce	fluid-ounce
fluid ounces	fluid-ounce
fl ounce	fluid-ounce
fl ounces	fluid-ounce
fluid oz	fluid-ounce
fl oz	fluid-ounce
fl ozs	fluid-ounce
floz	fluid-ounce
fl. oz	fluid-ounce
fl.oz	fluid-ounce
fi oz	fluid-ounce
f1 oz	fluid-ounce
us fl oz	fluid-ounce
us fluid ounce	fluid-ounce
us fluid ounces	fluid-ounce
oz fl	fluid-ounce
ounce fluid	fluid-ounce
liquid ounce	fluid-ounce
liquid ounces	fluid-ounce
liq oz	fluid-ounce
fl.ozs	fluid-ounce
imperial fluid ounce	fluid-ounce-imperial
imperial fluid ounces	fluid-ounce-imperial
imp fluid ounce	fluid-ounce-imperial
imp fluid ounces	fluid-ounce-imperial
imp fl oz	fluid-ounce-imperial
fl oz imp	fluid-ounce-imperial
fl oz im	fluid-ounce-imperial
uk fl oz	fluid-ounce-imperial
uk fluid ounce	fluid-ounce-imperial
uk fluid ounces	fluid-ounce-imperial
tablespoon	tablespoon
tablespoons	tablespoon
tbsp	tablespoon
tbsps	tablespoon
tbs	tablespoon
tblsp	tablespoon
us tablespoon	tablespoon
teaspoon	teaspoon
teaspoons	teaspoon
tsp	teaspoon
tsps	teaspoon
us teaspoon	teaspoon
fluid dram	fluid-dram
fluid drams	fluid-dram
fl dram	fluid-dram
fl dr	fluid-dram
fl.dr	fluid-dram
jigger	jigger
jiggers	jigger
barrel	barrel
barrels	barrel
bbl	barrel
bbls	barrel
bushel	bushel
bushels	bushel
bu	bushel
acre foot	acre-foot
acre feet	acre-foot
acre ft	acre-foot
ac ft	acre-foot
ltr	liter
ltrs	liter
lt	liter
lts	liter
l	liter
litr	liter
ml	milliliter
mls	milliliter
millil	milliliter
cc	cubic-centimeter
ccm	cubic-centimeter
cm3	cubic-centimeter
cm³	cubic-centimeter
cm^3	cubic-centimeter
cbm	cubic-meter
m3	cubic-meter
m³	cubic-meter
m^3	cubic-meter
mm3	cubic-millimeter
mm³	cubic-millimeter
mm^3	cubic-millimeter
dm3	cubic-decimeter
dm³	cubic-decimeter
dm^3	cubic-decimeter
km3	cubic-kilometer
km³	cubic-kilometer
km^3	cubic-kilometer
mtr	meter
mtrs	meter
mts	meter
mt	meter
m	meter
cms	centimeter
cm	centimeter
mms	millimeter
mm	millimeter
kms	kilometer
km	kilometer
w	watt
wp	watt
watt peak	watt
w rms	watt
wrms	watt
watts rms	watt
wats	watt
kw	kilowatt
kws	kilowatt
kwp	kilowatt
v	volt
vac	volt
vdc	volt
vrms	volt
vdc.	volt
vlts	volt
vots	volt
kv	kilovolt
kvac	kilovolt
kvdc	kilovolt
mv	millivolt
mws	milliwatt
horsepower	horsepower
horse power	horsepower
hp	horsepower
bhp	horsepower
mechanical horsepower	horsepower
imperial horsepower	horsepower
whp	horsepower
metric horsepower	horsepower-metric
metric hp	horsepower-metric
btu/h	british-thermal-unit-it-per-hour
btu/hr	british-thermal-unit-it-per-hour
btuh	british-thermal-unit-it-per-hour
btu per hour	british-thermal-unit-it-per-hour
btus per hour	british-thermal-unit-it-per-hour
btu hr	british-thermal-unit-it-per-hour
btu h	british-thermal-unit-it-per-hour
british thermal units per hour	british-thermal-unit-it-per-hour
british thermal unit per hour	british-thermal-unit-it-per-hour
foot pounds per second	foot-pound-force-per-second
va	volt-ampere
volt amperes	volt-ampere
kva	kilovolt-ampere
square inch	square-inch
square inches	square-inch
sq in	square-inch
sq. in	square-inch
sq inch	square-inch
sq inches	square-inch
in2	square-inch
in²	square-inch
sqin	square-inch
square foot	square-foot
square feet	square-foot
sq ft	square-foot
sq. ft	square-foot
sqft	square-foot
sq feet	square-foot
ft2	square-foot
ft²	square-foot
square yard	square-yard
square yards	square-yard
sq yd	square-yard
sq yds	square-yard
yd2	square-yard
yd²	square-yard
square mile	square-mile
square miles	square-mile
sq mi	square-mile
acre	acre
acres	acre
hectare	hectare
hectares	hectare
ha	hectare
m/s	meter-per-second
m/sec	meter-per-second
meters per second	meter-per-second
metres per second	meter-per-second
km/s	kilometer-per-second
km/h	kilometer-per-hour
kph	kilometer-per-hour
kmh	kilometer-per-hour
kmph	kilometer-per-hour
km/hr	kilometer-per-hour
kilometers per hour	kilometer-per-hour
kilometres per hour	kilometer-per-hour
km per hour	kilometer-per-hour
km/u	kilometer-per-hour
km/std	kilometer-per-hour
mph	mile-per-hour
mi/h	mile-per-hour
miles per hour	mile-per-hour
miles an hour	mile-per-hour
ft/s	foot-per-second
feet per second	foot-per-second
knot	knot
knots	knot
kts	knot
ns	nanosecond
us	microsecond
microseconds	microsecond
ms	millisecond
msec	millisecond
milliseconds	millisecond
second	second
seconds	second
sec	second
secs	second
minute	minute
minutes	minute
min	minute
mins	minute
hour	hour
hours	hour
hr	hour
hrs	hour
day	day
days	day
week	week
weeks	week
wk	week
wks	week
month	month
months	month
year	year
years	year
yr	year
yrs	year
annum	year
°c	celsius
℃	celsius
°℃	celsius
°℉	fahrenheit
degrees celsius	celsius
degree celsius	celsius
deg c	celsius
celsius	celsius
degrees centigrade	celsius
° celsius	celsius
°f	fahrenheit
℉	fahrenheit
degrees fahrenheit	fahrenheit
degree fahrenheit	fahrenheit
deg f	fahrenheit
fahrenheit	fahrenheit
kelvin	kelvin
kelvins	kelvin
ma	milliampere
milliamp	milliampere
milliamps	milliampere
milliampere	milliampere
milliamperes	milliampere
amp	ampere
amps	ampere
ampere	ampere
amperes	ampere
ua	microampere
microamps	microampere
mah	milliampere-hour
milliamp hours	milliampere-hour
milliamp hour	milliampere-hour
mahr	milliampere-hour
ah	ampere-hour
amp hour	ampere-hour
amp hours	ampere-hour
amp hr	ampere-hour
ampere hours	ampere-hour
ampere hour	ampere-hour
mwh	milliwatt-hour
wh	watt-hour
watt hour	watt-hour
watt hours	watt-hour
whr	watt-hour
w/h	watt-hour
kwh	kilowatt-hour
kw h	kilowatt-hour
kilowatt hour	kilowatt-hour
kilowatt hours	kilowatt-hour
joule	joule
joules	joule
kj	kilojoule
kilojoules	kilojoule
kilojoule	kilojoule
mj	megajoule
calorie	calorie
calories	calorie
cal	calorie
cals	calorie
kcal	kilocalorie
kcals	kilocalorie
kilocalorie	kilocalorie
kilocalories	kilocalorie
btu	british-thermal-unit-it
btus	british-thermal-unit-it
british thermal unit	british-thermal-unit-it
british thermal units	british-thermal-unit-it
ev	electronvolt
electronvolt	electronvolt
electron volts	electronvolt
hz	hertz
hertz	hertz
khz	kilohertz
kilohertz	kilohertz
mhz	megahertz
megahertz	megahertz
ghz	gigahertz
gigahertz	gigahertz
rpm	revolution-per-minute
r/min	revolution-per-minute
rev/min	revolution-per-minute
revolutions per minute	revolution-per-minute
u/min	revolution-per-minute
tr/min	revolution-per-minute
min-1	revolution-per-minute
lm	lumen
lumen	lumen
lumens	lumen
lux	lux
lx	lux
cd	candela
candela	candela
mcd	millicandela
N.m	newton-meter	exact
N·m	newton-meter	exact
N-m	newton-meter	exact
N m	newton-meter	exact
NM	newton-meter	exact
newton meters	newton-meter
newton metres	newton-meter
newton meter	newton-meter
ft lb	pound-force-foot
ft lbs	pound-force-foot
ft-lb	pound-force-foot
ft-lbs	pound-force-foot
ft.lb	pound-force-foot
ft.lbs	pound-force-foot
lb ft	pound-force-foot
lbs ft	pound-force-foot
foot pounds	pound-force-foot
foot pound	pound-force-foot
lbf ft	pound-force-foot
lb-ft	pound-force-foot
ft lbf	pound-force-foot
pound feet	pound-force-foot
pound foot	pound-force-foot
in lb	pound-force-inch
in lbs	pound-force-inch
in-lb	pound-force-inch
in-lbs	pound-force-inch
inch pounds	pound-force-inch
inch pound	pound-force-inch
in.lbs	pound-force-inch
in.lb	pound-force-inch
kgf m	kilogram-force-meter
pascal	pascal
pascals	pascal
hpa	hectopascal
kpa	kilopascal
mbar	millibar
millibar	millibar
bar	bar
bars	bar
psi	pound-force-per-square-inch
psig	pound-force-per-square-inch
pounds per square inch	pound-force-per-square-inch
lb/in2	pound-force-per-square-inch
lbs/in2	pound-force-per-square-inch
mmhg	millimeter-ofhg
mm hg	millimeter-ofhg
mm of mercury	millimeter-ofhg
inhg	inch-ofhg
in hg	inch-ofhg
atm	atmosphere
atmospheres	atmosphere
kn	kilonewton
newton	newton
newtons	newton
kgf	kilogram-force
lbf	pound-force
°	degree
degree	degree
degrees	degree
deg	degree
byte	byte
bytes	byte
kb	kilobyte
kilobyte	kilobyte
kilobytes	kilobyte
mb	megabyte
megabyte	megabyte
megabytes	megabyte
gb	gigabyte
gigabyte	gigabyte
gigabytes	gigabyte
tb	terabyte
terabyte	terabyte
terabytes	terabyte
bit	bit
bits	bit
megabit	megabit
megabits	megabit
mbit	megabit
kbit	kilobit
gigabit	gigabit
gbit	gigabit
petabyte	petabyte
petabytes	petabyte
exabyte	exabyte
exabytes	exabyte
mbps	megabit-per-second
mb/s	megabit-per-second
mbit/s	megabit-per-second
gbps	gigabit-per-second
gb/s	gigabit-per-second
gbit/s	gigabit-per-second
db	decibel
dba	decibel
db(a)	decibel
decibel	decibel
decibels	decibel
dbi	decibel
dbm	decibel
ohm	ohm
ohms	ohm
ω	ohm
kohm	kilohm
kω	kilohm
kohms	kilohm
mohm	megohm
mω	megohm
pf	picofarad
uf	microfarad
nf	nanofarad
%	percent
percent	percent
per cent	percent
pct	percent
ppm	part-per-million
gsm	gram-per-square-meter
g/m2	gram-per-square-meter
g/m²	gram-per-square-meter
g/sqm	gram-per-square-meter
gr/m2	gram-per-square-meter
oz/yd2	ounce-per-square-yard
oz/sq yd	ounce-per-square-yard
osy	ounce-per-square-yard
px	pixel
pixel	pixel
pixels	pixel
mp	megapixel
megapixel	megapixel
megapixels	megapixel
dpi	dot-per-inch
ppi	dot-per-inch
cfm	cubic-foot-per-minute
l/min	liter-per-minute
lpm	liter-per-minute
litres per minute	liter-per-minute
liters per minute	liter-per-minute
lt/min	liter-per-minute
l/h	liter-per-hour
lph	liter-per-hour
l/hr	liter-per-hour
litres per hour	liter-per-hour
liters per hour	liter-per-hour
gpm	gallon-per-minute
gal/min	gallon-per-minute
gph	gallon-per-minute
m3/h	cubic-meter-per-hour
m³/h	cubic-meter-per-hour
cbm/h	cubic-meter-per-hour
denier	denier
den	denier
dtex	tex
dioptre	dioptre
diopter	dioptre
dioptres	dioptre
diopters	dioptre
iu	international-unit
A	ampere	exact
a	ampere	exact,glued
µM	micromolar	exact
μM	micromolar	exact
uM	micromolar	exact
mM	millimolar	exact
mΩ	milliohm	exact
h	hour	weak
s	second	exact,weak
C	celsius	exact
F	fahrenheit	exact,glued
K	kelvin	exact,spaced
B	byte	exact,glued
b	bit	exact
N	newton	exact
J	joule	exact
Nm	newton-meter	exact
MPa	megapascal	exact
GPa	gigapascal	exact
Pa	pascal	exact
MW	megawatt	exact
mW	milliwatt	exact
mw	milliwatt
GW	gigawatt	exact
MV	megavolt	exact
uv	microvolt
uw	microwatt
TW	terawatt	exact
cl	centiliter
dl	deciliter
hl	hectoliter
ul	microliter
mcl	microliter
nl	nanoliter
pl	picoliter
dm	decimeter
nm	nanometer
um	micrometer	digits
pm	picometer	exact,clock
hm	hectometer
dam	dekameter	exact
ng	nanogram
cg	centigram
dg	decigram
pg	picogram	exact,spaced
hg	hectogram
t	tonne	weak
te	tonne	weak
tn	ton
foot	foot	word
yard	yard	word
stone	stone	word
stones	stone	word
st	stone	spaced
grain	grain	word
grains	grain	word
mil	mil	word
dram	dram
drams	dram
pinch	pinch	word
pinches	pinch	word
drop	drop	word
drops	drop	word
rods	rod	word
chains	chain	word
in	inch	prep
0z	ounce	spaced
fl 0z	fluid-ounce
mm2	square-millimeter
mm²	square-millimeter
mm^2	square-millimeter
cm2	square-centimeter
cm²	square-centimeter
cm^2	square-centimeter
dm2	square-decimeter
dm²	square-decimeter
dm^2	square-decimeter
m2	square-meter
m²	square-meter
m^2	square-meter
km2	square-kilometer
km²	square-kilometer
km^2	square-kilometer
inch2	square-inch
inch²	square-inch
inch^2	square-inch
feet2	square-foot
feet²	square-foot
feet^2	square-foot

"""##
  static let aliases_de = ##"""






spelling	unit	flags
gramm	gram
gramms	gram
pikogramm	picogram
pikogramms	picogram
nanogramm	nanogram
nanogramms	nanogram
mikrogramm	microgram
mikrogramms	microgram
milligramm	milligram
milligramms	milligram
zentigramm	centigram
zentigramms	centigram
dezigramm	decigram
dezigramms	decigram
dekagramm	dekagram
dekagramms	dekagram
hektogramm	hectogram
hektogramms	hectogram
kilogramms	kilogram
megagramm	megagram
megagramms	megagram
gigagramm	gigagram
gigagramms	gigagram
metern	meter
pikometer	picometer
pikometern	picometer
pikometers	picometer
nanometern	nanometer
mikrometer	micrometer
mikrometern	micrometer
mikrometers	micrometer
millimetern	millimeter
zentimeter	centimeter
zentimetern	centimeter
zentimeters	centimeter
dezimeter	decimeter
dezimetern	decimeter
dezimeters	decimeter
dekametern	dekameter
hektometer	hectometer
hektometern	hectometer
hektometers	hectometer
kilometern	kilometer
megametern	megameter
gigametern	gigameter
litern	liter
pikoliter	picoliter
pikolitern	picoliter
pikoliters	picoliter
nanolitern	nanoliter
mikroliter	microliter
mikrolitern	microliter
mikroliters	microliter
millilitern	milliliter
zentiliter	centiliter
zentilitern	centiliter
zentiliters	centiliter
deziliter	deciliter
dezilitern	deciliter
deziliters	deciliter
dekalitern	dekaliter
hektoliter	hectoliter
hektolitern	hectoliter
hektoliters	hectoliter
kilolitern	kiloliter
megalitern	megaliter
gigalitern	gigaliter
pikowatt	picowatt
pikowatts	picowatt
mikrowatt	microwatt
mikrowatts	microwatt
hektowatt	hectowatt
hektowatts	hectowatt
pikovolt	picovolt
pikovolts	picovolt
mikrovolt	microvolt
mikrovolts	microvolt
zentivolt	centivolt
zentivolts	centivolt
dezivolt	decivolt
dezivolts	decivolt
quadratmillimeter	square-millimeter
kubikmillimeter	cubic-millimeter
quadratmillimetern	square-millimeter
kubikmillimetern	cubic-millimeter
quadratmillimeters	square-millimeter
kubikmillimeters	cubic-millimeter
quadratzentimeter	square-centimeter
kubikzentimeter	cubic-centimeter
quadratzentimetern	square-centimeter
kubikzentimetern	cubic-centimeter
quadratzentimeters	square-centimeter
kubikzentimeters	cubic-centimeter
quadratdezimeter	square-decimeter
kubikdezimeter	cubic-decimeter
quadratdezimetern	square-decimeter
kubikdezimetern	cubic-decimeter
quadratdezimeters	square-decimeter
kubikdezimeters	cubic-decimeter
quadratmeter	square-meter
kubikmeter	cubic-meter
quadratmetern	square-meter
kubikmetern	cubic-meter
quadratmeters	square-meter
kubikmeters	cubic-meter
quadratkilometer	square-kilometer
kubikkilometer	cubic-kilometer
quadratkilometern	square-kilometer
kubikkilometern	cubic-kilometer
quadratkilometers	square-kilometer
kubikkilometers	cubic-kilometer
pfund	pound-metric
pfunds	pound-metric
pfd	pound-metric
unze	ounce
unzen	ounce
feinunze	ounce-troy
feinunzen	ounce-troy
oz.tr	ounce-troy
tonnen	tonne
zoll	inch
zolls	inch
fuß	foot
fuss	foot
fußes	foot
meile	mile
meilen	mile
seemeile	nautical-mile
seemeilen	nautical-mile
tasse	cup
tassen	cup
metrische tasse	cup-metric
metrische tassen	cup-metric
metrischen tasse	cup-metric
metrischen tassen	cup-metric
esslöffel	tablespoon
esslöffeln	tablespoon
esslöffels	tablespoon
eßlöffel	tablespoon
teelöffel	teaspoon
teelöffeln	teaspoon
teelöffels	teaspoon
gallone	gallon
gallonen	gallon
imp gallone	gallon-imperial
imp gallonen	gallon-imperial
imperiale gallone	gallon-imperial
imperiale gallonen	gallon-imperial
flüssigunze	fluid-ounce
flüssigunzen	fluid-ounce
imp flüssigunze	fluid-ounce-imperial
imp flüssigunzen	fluid-ounce-imperial
kubikzoll	cubic-inch
kubikfuß	cubic-foot
kubikfußes	cubic-foot
kubikyard	cubic-yard
kubikyards	cubic-yard
kubikmeile	cubic-mile
kubikmeilen	cubic-mile
fass	barrel
fässer	barrel
scheffel	bushel
pferdestärke	horsepower-metric
pferdestärken	horsepower-metric
karat	carat
karats	carat
dtp-punkt	point
dtp-punkte	point
dtp-punkten	point
dtp-punkts	point
skandinavische meile	mile-scandinavian
skandinavische meilen	mile-scandinavian
skandinavischen meile	mile-scandinavian
skandinavischen meilen	mile-scandinavian
metrische pint	pint-metric
metrische pints	pint-metric
metrischen pint	pint-metric
metrischen pints	pint-metric
metrisches pint	pint-metric
flüssigdram	fluid-dram
fl.-dram	fluid-dram
tropfen	drop
tropfens	drop
prise	pinch
prisen	pinch
gran	grain
grans	grain
hektar	hectare
sekunde	second
sekunden	second
sek	second
minuten	minute
stunde	hour
stunden	hour
std	hour
tag	day
tage	day
tagen	day
woche	week
wochen	week
monat	month
monate	month
monaten	month
jahr	year
jahre	year
jahren	year
grad	degree
grad celsius	celsius
kilometer pro stunde	kilometer-per-hour
g/qm	gram-per-square-meter
qm	square-meter
prozent	percent
nautischer faden	fathom
milliamperestunden	milliampere-hour
amperestunden	ampere-hour
wattstunden	watt-hour
kilowattstunden	kilowatt-hour
kilokalorien	kilocalorie
EL	tablespoon	exact
TL	teaspoon	exact
PS	horsepower-metric	exact

"""##
  static let aliases_fr = ##"""






spelling	unit	flags
millimètre carrés	square-millimeter
millimètre carré	square-millimeter
millimètre cubes	cubic-millimeter
millimètre cube	cubic-millimeter
millimètres carrés	square-millimeter
millimètres carré	square-millimeter
millimètres cubes	cubic-millimeter
millimètres cube	cubic-millimeter
centimètre carrés	square-centimeter
centimètre carré	square-centimeter
centimètre cubes	cubic-centimeter
centimètre cube	cubic-centimeter
centimètres carrés	square-centimeter
centimètres carré	square-centimeter
centimètres cubes	cubic-centimeter
centimètres cube	cubic-centimeter
décimètre carrés	square-decimeter
décimètre carré	square-decimeter
décimètre cubes	cubic-decimeter
décimètre cube	cubic-decimeter
décimètres carrés	square-decimeter
décimètres carré	square-decimeter
décimètres cubes	cubic-decimeter
décimètres cube	cubic-decimeter
mètre carrés	square-meter
mètre carré	square-meter
mètre cubes	cubic-meter
mètre cube	cubic-meter
mètres carrés	square-meter
mètres carré	square-meter
mètres cubes	cubic-meter
mètres cube	cubic-meter
kilomètre carrés	square-kilometer
kilomètre carré	square-kilometer
kilomètre cubes	cubic-kilometer
kilomètre cube	cubic-kilometer
kilomètres carrés	square-kilometer
kilomètres carré	square-kilometer
kilomètres cubes	cubic-kilometer
kilomètres cube	cubic-kilometer
tonne métrique	tonne
tonnes métriques	tonne
t métrique	tonne
t métriques	tonne
tonne courte	ton
tonnes courtes	ton
sh tn	ton
livre	pound
livres	pound
once	ounce
onces	ounce
once troy	ounce-troy
onces troy	ounce-troy
pouce	inch
pouces	inch
pied	foot
pieds	foot
mille anglais	mile
milles anglais	mile
mille marin	nautical-mile
milles marins	nautical-mile
mille scandinave	mile-scandinavian
milles scandinaves	mile-scandinavian
tasses	cup
tasse métrique	cup-metric
tasses métriques	cup-metric
cuillère à soupe	tablespoon
cuillères à soupe	tablespoon
cuillerée à soupe	tablespoon
cuillerées à soupe	tablespoon
c. à s	tablespoon
càs	tablespoon
cuil à soupe	tablespoon
cuillère à café	teaspoon
cuillères à café	teaspoon
cuillerée à café	teaspoon
cuillerées à café	teaspoon
c. à c	teaspoon
càc	teaspoon
cuillère à thé	teaspoon
cuillères à thé	teaspoon
gallons impériaux	gallon-imperial
once liquide	fluid-ounce
onces liquides	fluid-ounce
once liquide impériale	fluid-ounce-imperial
onces liquides impériales	fluid-ounce-imperial
pinte	pint
pintes	pint
pinte métrique	pint-metric
pintes métriques	pint-metric
quart impérial	quart-imperial
quarts impériaux	quart-imperial
pouce cube	cubic-inch
pouces cubes	cubic-inch
po3	cubic-inch
po³	cubic-inch
pied cube	cubic-foot
pieds cubes	cubic-foot
pi3	cubic-foot
pi³	cubic-foot
yard cube	cubic-yard
yards cubes	cubic-yard
mille cube	cubic-mile
milles cubes	cubic-mile
baril	barrel
barils	barrel
boisseau	bushel
boisseaux	bushel
cheval-vapeur	horsepower-metric
chevaux-vapeur	horsepower-metric
chevaux	horsepower-metric
point typographique	point
points typographiques	point
drachme fluide	fluid-dram
drachme	dram
drachmes	dram
goutte	drop
gouttes	drop
pincée	pinch
pincées	pinch
acre-pied	acre-foot
acres-pieds	acre-foot
pouces carrés	square-inch
pouce carré	square-inch
po2	square-inch
pieds carrés	square-foot
pied carré	square-foot
pi2	square-foot
pi²	square-foot
seconde	second
secondes	second
heure	hour
heures	hour
jour	day
jours	day
semaine	week
semaines	week
mois	month
an	year
ans	year
année	year
années	year
degré	degree
degrés	degree
degrés celsius	celsius
degré celsius	celsius
pour cent	percent
kilomètres par heure	kilometer-per-hour
km par heure	kilometer-per-hour
po	inch	word
pi	foot	word
ch	horsepower-metric	exact

"""##
  static let aliases_es = ##"""






spelling	unit	flags
gramo	gram
gramos	gram
picogramo	picogram
picogramos	picogram
nanogramo	nanogram
nanogramos	nanogram
microgramo	microgram
microgramos	microgram
miligramo	milligram
miligramos	milligram
centigramo	centigram
centigramos	centigram
decigramo	decigram
decigramos	decigram
decagramo	dekagram
decagramos	dekagram
hectogramo	hectogram
hectogramos	hectogram
kilogramo	kilogram
kilogramos	kilogram
megagramo	megagram
megagramos	megagram
gigagramo	gigagram
gigagramos	gigagram
metro	meter
metros	meter
picometro	picometer
picometros	picometer
nanometro	nanometer
nanometros	nanometer
micrometro	micrometer
micrometros	micrometer
milimetro	millimeter
milimetros	millimeter
centimetro	centimeter
centimetros	centimeter
decimetro	decimeter
decimetros	decimeter
decametro	dekameter
decametros	dekameter
hectometro	hectometer
hectometros	hectometer
kilometro	kilometer
kilometros	kilometer
megametro	megameter
megametros	megameter
gigametro	gigameter
gigametros	gigameter
litro	liter
litros	liter
picolitro	picoliter
picolitros	picoliter
nanolitro	nanoliter
nanolitros	nanoliter
microlitro	microliter
microlitros	microliter
mililitro	milliliter
mililitros	milliliter
centilitro	centiliter
centilitros	centiliter
decilitro	deciliter
decilitros	deciliter
decalitro	dekaliter
decalitros	dekaliter
hectolitro	hectoliter
hectolitros	hectoliter
kilolitro	kiloliter
kilolitros	kiloliter
megalitro	megaliter
megalitros	megaliter
gigalitro	gigaliter
gigalitros	gigaliter
vatio	watt
vatios	watt
watio	watt
watios	watt
picovatio	picowatt
picovatios	picowatt
picowatio	picowatt
picowatios	picowatt
nanovatio	nanowatt
nanovatios	nanowatt
nanowatio	nanowatt
nanowatios	nanowatt
microvatio	microwatt
microvatios	microwatt
microwatio	microwatt
microwatios	microwatt
milivatio	milliwatt
milivatios	milliwatt
miliwatt	milliwatt
miliwatts	milliwatt
miliwatio	milliwatt
miliwatios	milliwatt
hectovatio	hectowatt
hectovatios	hectowatt
hectowatio	hectowatt
hectowatios	hectowatt
kilovatio	kilowatt
kilovatios	kilowatt
kilowatio	kilowatt
kilowatios	kilowatt
megavatio	megawatt
megavatios	megawatt
megawatio	megawatt
megawatios	megawatt
gigavatio	gigawatt
gigavatios	gigawatt
gigawatio	gigawatt
gigawatios	gigawatt
voltio	volt
voltios	volt
picovoltio	picovolt
picovoltios	picovolt
nanovoltio	nanovolt
nanovoltios	nanovolt
microvoltio	microvolt
microvoltios	microvolt
milivoltio	millivolt
milivoltios	millivolt
milivolt	millivolt
milivolts	millivolt
centivoltio	centivolt
centivoltios	centivolt
decivoltio	decivolt
decivoltios	decivolt
kilovoltio	kilovolt
kilovoltios	kilovolt
megavoltio	megavolt
megavoltios	megavolt
gigavoltio	gigavolt
gigavoltios	gigavolt
milimetro cuadrados	square-millimeter
milimetro cuadrado	square-millimeter
milimetro cúbicos	cubic-millimeter
milimetro cúbico	cubic-millimeter
milimetros cuadrados	square-millimeter
milimetros cuadrado	square-millimeter
milimetros cúbicos	cubic-millimeter
milimetros cúbico	cubic-millimeter
centimetro cuadrados	square-centimeter
centimetro cuadrado	square-centimeter
centimetro cúbicos	cubic-centimeter
centimetro cúbico	cubic-centimeter
centimetros cuadrados	square-centimeter
centimetros cuadrado	square-centimeter
centimetros cúbicos	cubic-centimeter
centimetros cúbico	cubic-centimeter
decimetro cuadrados	square-decimeter
decimetro cuadrado	square-decimeter
decimetro cúbicos	cubic-decimeter
decimetro cúbico	cubic-decimeter
decimetros cuadrados	square-decimeter
decimetros cuadrado	square-decimeter
decimetros cúbicos	cubic-decimeter
decimetros cúbico	cubic-decimeter
metro cuadrados	square-meter
metro cuadrado	square-meter
metro cúbicos	cubic-meter
metro cúbico	cubic-meter
metros cuadrados	square-meter
metros cuadrado	square-meter
metros cúbicos	cubic-meter
metros cúbico	cubic-meter
kilometro cuadrados	square-kilometer
kilometro cuadrado	square-kilometer
kilometro cúbicos	cubic-kilometer
kilometro cúbico	cubic-kilometer
kilometros cuadrados	square-kilometer
kilometros cuadrado	square-kilometer
kilometros cúbicos	cubic-kilometer
kilometros cúbico	cubic-kilometer
tonelada	tonne
toneladas	tonne
tonelada métrica	tonne
toneladas métricas	tonne
t métrica	tonne
t métricas	tonne
tonelada corta	ton
toneladas cortas	ton
libra	pound
libras	pound
onza	ounce
onzas	ounce
onza troy	ounce-troy
onzas troy	ounce-troy
pulgada	inch
pulgadas	inch
pulg	inch
pie	foot
pies	foot
yarda	yard
yardas	yard
milla	mile
millas	mile
milla náutica	nautical-mile
millas náuticas	nautical-mile
milla escandinava	mile-scandinavian
millas escandinavas	mile-scandinavian
taza	cup
tazas	cup
taza métrica	cup-metric
tazas métricas	cup-metric
cucharada	tablespoon
cucharadas	tablespoon
cda	tablespoon
cdas	tablespoon
cucharadita	teaspoon
cucharaditas	teaspoon
cdta	teaspoon
cdtas	teaspoon
galón	gallon
galones	gallon
galón imperial	gallon-imperial
galones imperiales	gallon-imperial
onza líquida	fluid-ounce
onzas líquidas	fluid-ounce
onza fluida	fluid-ounce
onzas fluidas	fluid-ounce
onza líquida imperial	fluid-ounce-imperial
onzas líquidas imperiales	fluid-ounce-imperial
cuarto de galón	quart
cuartos de galón	quart
cuarto imperial	quart-imperial
cuartos imperiales	quart-imperial
pinta	pint
pintas	pint
pinta métrica	pint-metric
pintas métricas	pint-metric
pulgada cúbica	cubic-inch
pulgadas cúbicas	cubic-inch
pie cúbico	cubic-foot
pies cúbicos	cubic-foot
yarda cúbica	cubic-yard
yardas cúbicas	cubic-yard
milla cúbica	cubic-mile
millas cúbicas	cubic-mile
barril	barrel
barriles	barrel
quilate	carat
quilates	carat
caballo de vapor	horsepower-metric
caballos de vapor	horsepower-metric
caballos	horsepower-metric
caballo	horsepower-metric
dracma líquida	fluid-dram
dracmas líquidas	fluid-dram
braza	fathom
brazas	fathom
gota	drop
gotas	drop
pizca	pinch
pizcas	pinch
grano	grain
granos	grain
acre-pie	acre-foot
acres-pies	acre-foot
pies cuadrados	square-foot
pie cuadrado	square-foot
pulgadas cuadradas	square-inch
pulgada cuadrada	square-inch
segundo	second
segundos	second
minuto	minute
minutos	minute
hora	hour
horas	hour
día	day
días	day
semana	week
semanas	week
mes	month
meses	month
año	year
años	year
grado	degree
grados	degree
grados celsius	celsius
grados centígrados	celsius
por ciento	percent
kilómetros por hora	kilometer-per-hour
km por hora	kilometer-per-hour
millas por hora	mile-per-hour
medidor	jigger
medidores	jigger
vaso medidor	jigger
vasos medidores	jigger
CV	horsepower-metric	exact
cv	horsepower-metric	exact

"""##
  static let aliases_it = ##"""






spelling	unit	flags
grammo	gram
grammi	gram
picogrammo	picogram
picogrammi	picogram
nanogrammo	nanogram
nanogrammi	nanogram
microgrammo	microgram
microgrammi	microgram
milligrammo	milligram
milligrammi	milligram
centigrammo	centigram
centigrammi	centigram
decigrammo	decigram
decigrammi	decigram
decagrammo	dekagram
decagrammi	dekagram
ettogrammo	hectogram
ettogrammi	hectogram
chilogrammo	kilogram
chilogrammi	kilogram
kilogrammo	kilogram
kilogrammi	kilogram
megagrammo	megagram
megagrammi	megagram
gigagrammo	gigagram
gigagrammi	gigagram
metri	meter
picometri	picometer
nanometri	nanometer
micrometri	micrometer
millimetro	millimeter
millimetri	millimeter
centimetri	centimeter
decimetri	decimeter
decametri	dekameter
ettometro	hectometer
ettometri	hectometer
chilometro	kilometer
chilometri	kilometer
kilometri	kilometer
megametri	megameter
gigametri	gigameter
litri	liter
picolitri	picoliter
nanolitri	nanoliter
microlitri	microliter
millilitro	milliliter
millilitri	milliliter
centilitri	centiliter
decilitri	deciliter
decalitri	dekaliter
ettolitro	hectoliter
ettolitri	hectoliter
chilolitro	kiloliter
chilolitri	kiloliter
kilolitri	kiloliter
megalitri	megaliter
gigalitri	gigaliter
ettowatt	hectowatt
chilowatt	kilowatt
chilovolt	kilovolt
millimetro quadrati	square-millimeter
millimetro quadrato	square-millimeter
millimetro quadri	square-millimeter
millimetro quadro	square-millimeter
millimetro cubi	cubic-millimeter
millimetro cubo	cubic-millimeter
millimetri quadrati	square-millimeter
millimetri quadrato	square-millimeter
millimetri quadri	square-millimeter
millimetri quadro	square-millimeter
millimetri cubi	cubic-millimeter
millimetri cubo	cubic-millimeter
centimetro quadrati	square-centimeter
centimetro quadrato	square-centimeter
centimetro quadri	square-centimeter
centimetro quadro	square-centimeter
centimetro cubi	cubic-centimeter
centimetro cubo	cubic-centimeter
centimetri quadrati	square-centimeter
centimetri quadrato	square-centimeter
centimetri quadri	square-centimeter
centimetri quadro	square-centimeter
centimetri cubi	cubic-centimeter
centimetri cubo	cubic-centimeter
decimetro quadrati	square-decimeter
decimetro quadrato	square-decimeter
decimetro quadri	square-decimeter
decimetro quadro	square-decimeter
decimetro cubi	cubic-decimeter
decimetro cubo	cubic-decimeter
decimetri quadrati	square-decimeter
decimetri quadrato	square-decimeter
decimetri quadri	square-decimeter
decimetri quadro	square-decimeter
decimetri cubi	cubic-decimeter
decimetri cubo	cubic-decimeter
metro quadrati	square-meter
metro quadrato	square-meter
metro quadri	square-meter
metro quadro	square-meter
metro cubi	cubic-meter
metro cubo	cubic-meter
metri quadrati	square-meter
metri quadrato	square-meter
metri quadri	square-meter
metri quadro	square-meter
metri cubi	cubic-meter
metri cubo	cubic-meter
chilometro quadrati	square-kilometer
chilometro quadrato	square-kilometer
chilometro quadri	square-kilometer
chilometro quadro	square-kilometer
chilometro cubi	cubic-kilometer
chilometro cubo	cubic-kilometer
chilometri quadrati	square-kilometer
chilometri quadrato	square-kilometer
chilometri quadri	square-kilometer
chilometri quadro	square-kilometer
chilometri cubi	cubic-kilometer
chilometri cubo	cubic-kilometer
kilometro quadrati	square-kilometer
kilometro quadrato	square-kilometer
kilometro quadri	square-kilometer
kilometro quadro	square-kilometer
kilometro cubi	cubic-kilometer
kilometro cubo	cubic-kilometer
kilometri quadrati	square-kilometer
kilometri quadrato	square-kilometer
kilometri quadri	square-kilometer
kilometri quadro	square-kilometer
kilometri cubi	cubic-kilometer
kilometri cubo	cubic-kilometer
chilo	kilogram
chili di	kilogram
etto	hectogram
etti	hectogram
tonnellata	tonne
tonnellate	tonne
tonnellata metrica	tonne
tonnellate metriche	tonne
libbra	pound
libbre	pound
oncia	ounce
oncia troy	ounce-troy
pollice	inch
pollici	inch
piede	foot
piedi	foot
iarda	yard
iarde	yard
miglio	mile
miglia	mile
miglio nautico	nautical-mile
miglia nautiche	nautical-mile
miglio scandinavo	mile-scandinavian
miglia scandinave	mile-scandinavian
tazza	cup
tazze	cup
tazza metrica	cup-metric
tazze metriche	cup-metric
cucchiaio	tablespoon
cucchiai	tablespoon
cucchiaio da tavola	tablespoon
cucchiai da tavola	tablespoon
cucchiaino	teaspoon
cucchiaini	teaspoon
cucchiaino da tè	teaspoon
cucchiaini da tè	teaspoon
cucchiaio da tè	teaspoon
cucchiai da tè	teaspoon
galloni	gallon
gallone imperiale	gallon-imperial
galloni imperiali	gallon-imperial
oncia liquida	fluid-ounce
oncia fluida	fluid-ounce
once fluide	fluid-ounce
oncia liquida imperiale	fluid-ounce-imperial
once liquide imperiali	fluid-ounce-imperial
quarto di gallone	quart
quarti di gallone	quart
quarto imperiale	quart-imperial
quarti imperiali	quart-imperial
pinte metriche	pint-metric
pollice cubo	cubic-inch
pollici cubi	cubic-inch
piede cubo	cubic-foot
piedi cubi	cubic-foot
iarda cubica	cubic-yard
iarde cubiche	cubic-yard
miglio cubo	cubic-mile
miglia cubiche	cubic-mile
barile	barrel
barili	barrel
staio	bushel
staia	bushel
carato	carat
carati	carat
cavallo vapore	horsepower-metric
cavalli vapore	horsepower-metric
cavalli	horsepower-metric
punto tipografico	point
punti tipografici	point
dramma liquida	fluid-dram
dramme liquide	fluid-dram
dr liq	fluid-dram
braccio	fathom
braccia	fathom
goccia	drop
gocce	drop
pizzico	pinch
pizzichi	pinch
grani	grain
piede acro	acre-foot
piedi acro	acre-foot
mq	square-meter
piedi quadrati	square-foot
piedi quadri	square-foot
mc	cubic-meter
secondo	second
secondi	second
minuti	minute
ora	hour
ore	hour
giorno	day
giorni	day
settimana	week
settimane	week
mese	month
mesi	month
anno	year
anni	year
gradi	degree
gradi celsius	celsius
gradi centigradi	celsius
per cento	percent
chilometri orari	kilometer-per-hour
km orari	kilometer-per-hour
chilometri all ora	kilometer-per-hour
miglia all'ora	mile-per-hour
miglia orarie	mile-per-hour

"""##
  static let aliases_pt = ##"""






spelling	unit	flags
grama	gram
gramas	gram
picograma	picogram
picogramas	picogram
nanograma	nanogram
nanogramas	nanogram
micrograma	microgram
microgramas	microgram
miligrama	milligram
miligramas	milligram
centigrama	centigram
centigramas	centigram
decigrama	decigram
decigramas	decigram
decagrama	dekagram
decagramas	dekagram
hectograma	hectogram
hectogramas	hectogram
quilograma	kilogram
quilogramas	kilogram
kilograma	kilogram
kilogramas	kilogram
megagrama	megagram
megagramas	megagram
gigagrama	gigagram
gigagramas	gigagram
quilometro	kilometer
quilometros	kilometer
quilolitro	kiloliter
quilolitros	kiloliter
quilowatt	kilowatt
quilowatts	kilowatt
quilovolt	kilovolt
quilovolts	kilovolt
milimetro quadrados	square-millimeter
milimetro quadrado	square-millimeter
milimetros quadrados	square-millimeter
milimetros quadrado	square-millimeter
centimetro quadrados	square-centimeter
centimetro quadrado	square-centimeter
centimetros quadrados	square-centimeter
centimetros quadrado	square-centimeter
decimetro quadrados	square-decimeter
decimetro quadrado	square-decimeter
decimetros quadrados	square-decimeter
decimetros quadrado	square-decimeter
metro quadrados	square-meter
metro quadrado	square-meter
metros quadrados	square-meter
metros quadrado	square-meter
quilometro quadrados	square-kilometer
quilometro quadrado	square-kilometer
quilometro cúbicos	cubic-kilometer
quilometro cúbico	cubic-kilometer
quilometros quadrados	square-kilometer
quilometros quadrado	square-kilometer
quilometros cúbicos	cubic-kilometer
quilometros cúbico	cubic-kilometer
kilometro quadrados	square-kilometer
kilometro quadrado	square-kilometer
kilometros quadrados	square-kilometer
kilometros quadrado	square-kilometer
quilo	kilogram
quilos	kilogram
tonelada americana	ton
toneladas americanas	ton
onça	ounce
onças	ounce
onça troy	ounce-troy
onças troy	ounce-troy
polegada	inch
polegadas	inch
pol	inch
pé	foot
pés	foot
jarda	yard
jardas	yard
milha	mile
milhas	mile
milha náutica	nautical-mile
milhas náuticas	nautical-mile
milha escandinava	mile-scandinavian
milhas escandinavas	mile-scandinavian
xícara	cup
xícaras	cup
copo	cup
copos	cup
chávena	cup
chávenas	cup
xícara métrica	cup-metric
xícaras métricas	cup-metric
chávena métrica	cup-metric
chávenas métricas	cup-metric
colher de sopa	tablespoon
colheres de sopa	tablespoon
c. sopa	tablespoon
colher de chá	teaspoon
colheres de chá	teaspoon
c. chá	teaspoon
galão	gallon
galões	gallon
galão imperial	gallon-imperial
galões imperiais	gallon-imperial
onça fluida	fluid-ounce
onças fluidas	fluid-ounce
onça líquida	fluid-ounce
onças líquidas	fluid-ounce
onça fluida imperial	fluid-ounce-imperial
onças fluidas imperiais	fluid-ounce-imperial
quarto de galão	quart
quartos de galão	quart
quarto imperial	quart-imperial
quartos imperiais	quart-imperial
quartilho	pint
quartilhos	pint
pint métrico	pint-metric
pints métricos	pint-metric
polegada cúbica	cubic-inch
polegadas cúbicas	cubic-inch
pol³	cubic-inch
pol3	cubic-inch
pé cúbico	cubic-foot
pés cúbicos	cubic-foot
pés³	cubic-foot
jarda cúbica	cubic-yard
jardas cúbicas	cubic-yard
milha cúbica	cubic-mile
milhas cúbicas	cubic-mile
barris	barrel
cavalo-vapor	horsepower-metric
cavalos-vapor	horsepower-metric
cavalos	horsepower-metric
ponto tipográfico	point
pontos tipográficos	point
dracma líquido	fluid-dram
dracmas líquidos	fluid-dram
dracma	dram
braça	fathom
braças	fathom
pitada	pinch
pitadas	pinch
dosador	jigger
dosadores	jigger
grão	grain
grãos	grain
acre-pé	acre-foot
acre-pés	acre-foot
pés quadrados	square-foot
pé quadrado	square-foot
polegadas quadradas	square-inch
polegada quadrada	square-inch
grau	degree
graus	degree
graus celsius	celsius
por cento	percent
quilômetros por hora	kilometer-per-hour
milhas por hora	mile-per-hour

"""##
  static let aliases_nl = ##"""






spelling	unit	flags
grammen	gram
picogrammen	picogram
nanogrammen	nanogram
microgrammen	microgram
milligrammen	milligram
centigrammen	centigram
decigrammen	decigram
decagrammen	dekagram
hectogrammen	hectogram
kilogrammen	kilogram
megagrammen	megagram
gigagrammen	gigagram
vierkante millimeter	square-millimeter
kubieke millimeter	cubic-millimeter
kubiek millimeter	cubic-millimeter
vierkante millimeters	square-millimeter
kubieke millimeters	cubic-millimeter
kubiek millimeters	cubic-millimeter
vierkante centimeter	square-centimeter
kubieke centimeter	cubic-centimeter
kubiek centimeter	cubic-centimeter
vierkante centimeters	square-centimeter
kubieke centimeters	cubic-centimeter
kubiek centimeters	cubic-centimeter
vierkante decimeter	square-decimeter
kubieke decimeter	cubic-decimeter
kubiek decimeter	cubic-decimeter
vierkante decimeters	square-decimeter
kubieke decimeters	cubic-decimeter
kubiek decimeters	cubic-decimeter
vierkante meter	square-meter
kubieke meter	cubic-meter
kubiek meter	cubic-meter
vierkante meters	square-meter
kubieke meters	cubic-meter
kubiek meters	cubic-meter
vierkante kilometer	square-kilometer
kubieke kilometer	cubic-kilometer
kubiek kilometer	cubic-kilometer
vierkante kilometers	square-kilometer
kubieke kilometers	cubic-kilometer
kubiek kilometers	cubic-kilometer
kilo's	kilogram
metrische ton	tonne
metrische tonnen	tonne
pond	pound-metric
ons	ounce-metric
duim	inch
voet	foot
mijl	mile
mijlen	mile
zeemijl	nautical-mile
zeemijlen	nautical-mile
scandinavische mijl	mile-scandinavian
kop	cup
kopje	cup
kopjes	cup
koppen	cup
metrische cup	cup-metric
eetlepel	tablespoon
eetlepels	tablespoon
theelepel	teaspoon
theelepels	teaspoon
kubieke inch	cubic-inch
kubieke voet	cubic-foot
kubieke yard	cubic-yard
kubieke mijl	cubic-mile
kuub	cubic-meter
karaat	carat
paardenkracht	horsepower-metric
paardenkrachten	horsepower-metric
vadem	fathom
vadems	fathom
druppel	drop
druppels	drop
snufje	pinch
snufjes	pinch
grein	grain
vierkante voet	square-foot
seconden	second
minuut	minute
uur	hour
uren	hour
dag	day
dagen	day
weken	week
maand	month
maanden	month
jaar	year
jaren	year
graad	degree
graden	degree
graden celsius	celsius
procent	percent
kilometer per uur	kilometer-per-hour
km per uur	kilometer-per-hour
mijl per uur	mile-per-hour

"""##
  static let words = ##"""






word	kind	value	language
one	number	1	en
two	number	2	en
three	number	3	en
four	number	4	en
five	number	5	en
six	number	6	en
seven	number	7	en
eight	number	8	en
nine	number	9	en
ten	number	10	en
eleven	number	11	en
twelve	number	12	en
thirteen	number	13	en
fourteen	number	14	en
fifteen	number	15	en
sixteen	number	16	en
seventeen	number	17	en
eighteen	number	18	en
nineteen	number	19	en
twenty	number	20	en
thirty	number	30	en
forty	number	40	en
fifty	number	50	en
sixty	number	60	en
seventy	number	70	en
eighty	number	80	en
ninety	number	90	en
hundred	scale	100	en
thousand	scale	1000	en
million	scale	1000000	en
billion	scale	1000000000	en
trillion	scale	1000000000000	en
lakh	scale	100000	en
crore	scale	10000000	en
half	half	1/2	en
quarter	half	1/4	en
fourth	half	1/4	en
one-half	half	1/2	en
one-quarter	half	1/4	en
three-quarters	half	3/4	en
one-third	half	1/3	en
one-fourth	half	1/4	en
two-thirds	half	2/3	en
and a half	plus	1/2	en
and one half	plus	1/2	en
und eine halbe	plus	1/2	de
et demi	plus	1/2	fr
et demie	plus	1/2	fr
y medio	plus	1/2	es
y media	plus	1/2	es
e mezzo	plus	1/2	it
e meio	plus	1/2	pt
e meia	plus	1/2	pt
en een half	plus	1/2	nl
en een halve	plus	1/2	nl
a	article	1	en
an	article	1	en
point	point		en
and	and		en
eins	number	1	de
ein	number	1	de
eine	number	1	de
einen	number	1	de
einer	number	1	de
einem	number	1	de
zwei	number	2	de
drei	number	3	de
vier	number	4	de
fünf	number	5	de
sechs	number	6	de
sieben	number	7	de
acht	number	8	de
neun	number	9	de
zehn	number	10	de
elf	number	11	de
zwölf	number	12	de
dreizehn	number	13	de
vierzehn	number	14	de
fünfzehn	number	15	de
sechzehn	number	16	de
siebzehn	number	17	de
achtzehn	number	18	de
neunzehn	number	19	de
zwanzig	number	20	de
dreißig	number	30	de
vierzig	number	40	de
fünfzig	number	50	de
sechzig	number	60	de
siebzig	number	70	de
achtzig	number	80	de
neunzig	number	90	de
einundzwanzig	number	21	de
zweiundzwanzig	number	22	de
dreiundzwanzig	number	23	de
vierundzwanzig	number	24	de
fünfundzwanzig	number	25	de
sechsundzwanzig	number	26	de
siebenundzwanzig	number	27	de
achtundzwanzig	number	28	de
neunundzwanzig	number	29	de
einunddreißig	number	31	de
zweiunddreißig	number	32	de
dreiunddreißig	number	33	de
vierunddreißig	number	34	de
fünfunddreißig	number	35	de
sechsunddreißig	number	36	de
siebenunddreißig	number	37	de
achtunddreißig	number	38	de
neununddreißig	number	39	de
einundvierzig	number	41	de
zweiundvierzig	number	42	de
dreiundvierzig	number	43	de
vierundvierzig	number	44	de
fünfundvierzig	number	45	de
sechsundvierzig	number	46	de
siebenundvierzig	number	47	de
achtundvierzig	number	48	de
neunundvierzig	number	49	de
einundfünfzig	number	51	de
zweiundfünfzig	number	52	de
dreiundfünfzig	number	53	de
vierundfünfzig	number	54	de
fünfundfünfzig	number	55	de
sechsundfünfzig	number	56	de
siebenundfünfzig	number	57	de
achtundfünfzig	number	58	de
neunundfünfzig	number	59	de
einundsechzig	number	61	de
zweiundsechzig	number	62	de
dreiundsechzig	number	63	de
vierundsechzig	number	64	de
fünfundsechzig	number	65	de
sechsundsechzig	number	66	de
siebenundsechzig	number	67	de
achtundsechzig	number	68	de
neunundsechzig	number	69	de
einundsiebzig	number	71	de
zweiundsiebzig	number	72	de
dreiundsiebzig	number	73	de
vierundsiebzig	number	74	de
fünfundsiebzig	number	75	de
sechsundsiebzig	number	76	de
siebenundsiebzig	number	77	de
achtundsiebzig	number	78	de
neunundsiebzig	number	79	de
einundachtzig	number	81	de
zweiundachtzig	number	82	de
dreiundachtzig	number	83	de
vierundachtzig	number	84	de
fünfundachtzig	number	85	de
sechsundachtzig	number	86	de
siebenundachtzig	number	87	de
achtundachtzig	number	88	de
neunundachtzig	number	89	de
einundneunzig	number	91	de
zweiundneunzig	number	92	de
dreiundneunzig	number	93	de
vierundneunzig	number	94	de
fünfundneunzig	number	95	de
sechsundneunzig	number	96	de
siebenundneunzig	number	97	de
achtundneunzig	number	98	de
neunundneunzig	number	99	de
hundert	scale	100	de
tausend	scale	1000	de
millionen	scale	1000000	de
milliarde	scale	1000000000	de
milliarden	scale	1000000000	de
billionen	scale	1000000000000	de
einhundert	number	100	de
zweihundert	number	200	de
dreihundert	number	300	de
fünfhundert	number	500	de
eintausend	number	1000	de
zweitausend	number	2000	de
halb	half	1/2	de
halbe	half	1/2	de
halber	half	1/2	de
halben	half	1/2	de
halbes	half	1/2	de
viertel	half	1/4	de
dreiviertel	half	3/4	de
anderthalb	half	3/2	de
eineinhalb	half	3/2	de
zweieinhalb	half	5/2	de
un	number	1	fr
une	number	1	fr
deux	number	2	fr
trois	number	3	fr
quatre	number	4	fr
cinq	number	5	fr
sept	number	7	fr
huit	number	8	fr
neuf	number	9	fr
dix	number	10	fr
onze	number	11	fr
douze	number	12	fr
treize	number	13	fr
quatorze	number	14	fr
quinze	number	15	fr
seize	number	16	fr
vingt	number	20	fr
trente	number	30	fr
quarante	number	40	fr
cinquante	number	50	fr
soixante	number	60	fr
cent	scale	100	fr
cents	scale	100	fr
mille	scale	1000	fr
millions	scale	1000000	fr
milliard	scale	1000000000	fr
milliards	scale	1000000000	fr
billions	scale	1000000000000	fr
demi	half	1/2	fr
demie	half	1/2	fr
quart	half	1/4	fr
tiers	half	1/3	fr
uno	number	1	es
una	number	1	es
dos	number	2	es
tres	number	3	es
cuatro	number	4	es
cinco	number	5	es
seis	number	6	es
siete	number	7	es
ocho	number	8	es
nueve	number	9	es
diez	number	10	es
once	number	11	es
doce	number	12	es
trece	number	13	es
catorce	number	14	es
quince	number	15	es
dieciséis	number	16	es
diecisiete	number	17	es
dieciocho	number	18	es
diecinueve	number	19	es
veinte	number	20	es
veinticinco	number	25	es
treinta	number	30	es
cuarenta	number	40	es
cincuenta	number	50	es
sesenta	number	60	es
setenta	number	70	es
ochenta	number	80	es
noventa	number	90	es
cien	number	100	es
doscientos	number	200	es
trescientos	number	300	es
quinientos	number	500	es
ciento	scale	100	es
mil	scale	1000	es
millón	scale	1000000	es
millones	scale	1000000	es
billón	scale	1000000000000	es
billones	scale	1000000000000	es
medio	half	1/2	es
media	half	1/2	es
due	number	2	it
tre	number	3	it
quattro	number	4	it
cinque	number	5	it
sei	number	6	it
sette	number	7	it
otto	number	8	it
nove	number	9	it
dieci	number	10	it
undici	number	11	it
dodici	number	12	it
tredici	number	13	it
quattordici	number	14	it
quindici	number	15	it
sedici	number	16	it
diciassette	number	17	it
diciotto	number	18	it
diciannove	number	19	it
venti	number	20	it
trenta	number	30	it
quaranta	number	40	it
cinquanta	number	50	it
sessanta	number	60	it
settanta	number	70	it
ottanta	number	80	it
novanta	number	90	it
duecento	number	200	it
trecento	number	300	it
cinquecento	number	500	it
duemila	number	2000	it
cento	scale	100	it
mila	scale	1000	it
milione	scale	1000000	it
milioni	scale	1000000	it
miliardo	scale	1000000000	it
miliardi	scale	1000000000	it
bilioni	scale	1000000000000	it
mezzo	half	1/2	it
mezza	half	1/2	it
um	number	1	pt
uma	number	1	pt
dois	number	2	pt
duas	number	2	pt
três	number	3	pt
quatro	number	4	pt
sete	number	7	pt
oito	number	8	pt
dez	number	10	pt
doze	number	12	pt
treze	number	13	pt
catorze	number	14	pt
dezesseis	number	16	pt
dezessete	number	17	pt
dezoito	number	18	pt
dezenove	number	19	pt
vinte	number	20	pt
trinta	number	30	pt
quarenta	number	40	pt
cinquenta	number	50	pt
sessenta	number	60	pt
oitenta	number	80	pt
cem	number	100	pt
duzentos	number	200	pt
trezentos	number	300	pt
quinhentos	number	500	pt
milhão	scale	1000000	pt
milhões	scale	1000000	pt
milhoes	scale	1000000	pt
bilhão	scale	1000000000	pt
bilhões	scale	1000000000	pt
biliões	scale	1000000000000	pt
meio	half	1/2	pt
meia	half	1/2	pt
een	number	1	nl
één	number	1	nl
twee	number	2	nl
drie	number	3	nl
vijf	number	5	nl
zes	number	6	nl
zeven	number	7	nl
negen	number	9	nl
tien	number	10	nl
twaalf	number	12	nl
dertien	number	13	nl
veertien	number	14	nl
vijftien	number	15	nl
zestien	number	16	nl
zeventien	number	17	nl
achttien	number	18	nl
negentien	number	19	nl
twintig	number	20	nl
dertig	number	30	nl
veertig	number	40	nl
vijftig	number	50	nl
zestig	number	60	nl
zeventig	number	70	nl
tachtig	number	80	nl
negentig	number	90	nl
driehonderd	number	300	nl
tweehonderd	number	200	nl
vijfhonderd	number	500	nl
eenentwintig	number	21	nl
tweeentwintig	number	22	nl
drieentwintig	number	23	nl
vierentwintig	number	24	nl
vijfentwintig	number	25	nl
zesentwintig	number	26	nl
zevenentwintig	number	27	nl
achtentwintig	number	28	nl
negenentwintig	number	29	nl
eenendertig	number	31	nl
tweeendertig	number	32	nl
drieendertig	number	33	nl
vierendertig	number	34	nl
vijfendertig	number	35	nl
zesendertig	number	36	nl
zevenendertig	number	37	nl
achtendertig	number	38	nl
negenendertig	number	39	nl
eenenveertig	number	41	nl
tweeenveertig	number	42	nl
drieenveertig	number	43	nl
vierenveertig	number	44	nl
vijfenveertig	number	45	nl
zesenveertig	number	46	nl
zevenenveertig	number	47	nl
achtenveertig	number	48	nl
negenenveertig	number	49	nl
eenenvijftig	number	51	nl
tweeenvijftig	number	52	nl
drieenvijftig	number	53	nl
vierenvijftig	number	54	nl
vijfenvijftig	number	55	nl
zesenvijftig	number	56	nl
zevenenvijftig	number	57	nl
achtenvijftig	number	58	nl
negenenvijftig	number	59	nl
eenenzestig	number	61	nl
tweeenzestig	number	62	nl
drieenzestig	number	63	nl
vierenzestig	number	64	nl
vijfenzestig	number	65	nl
zesenzestig	number	66	nl
zevenenzestig	number	67	nl
achtenzestig	number	68	nl
negenenzestig	number	69	nl
eenenzeventig	number	71	nl
tweeenzeventig	number	72	nl
drieenzeventig	number	73	nl
vierenzeventig	number	74	nl
vijfenzeventig	number	75	nl
zesenzeventig	number	76	nl
zevenenzeventig	number	77	nl
achtenzeventig	number	78	nl
negenenzeventig	number	79	nl
eenentachtig	number	81	nl
tweeentachtig	number	82	nl
drieentachtig	number	83	nl
vierentachtig	number	84	nl
vijfentachtig	number	85	nl
zesentachtig	number	86	nl
zevenentachtig	number	87	nl
achtentachtig	number	88	nl
negenentachtig	number	89	nl
eenennegentig	number	91	nl
tweeennegentig	number	92	nl
drieennegentig	number	93	nl
vierennegentig	number	94	nl
vijfennegentig	number	95	nl
zesennegentig	number	96	nl
zevenennegentig	number	97	nl
achtennegentig	number	98	nl
negenennegentig	number	99	nl
honderd	scale	100	nl
duizend	scale	1000	nl
miljoen	scale	1000000	nl
miljard	scale	1000000000	nl
biljoen	scale	1000000000000	nl
halve	half	1/2	nl
kwart	half	1/4	nl
anderhalve	half	3/2	nl
anderhalf	half	3/2	nl
to	to		en
through	to		en
upto	to		en
bis	to		de
fino a	to		it
tot	to		nl
t/m	to		nl
hasta	to		es
até	to		pt
between	between		en
zwischen	between		de
entre	between		fr
tra	between		it
fra	between		it
tussen	between		nl
und	and		de
et	and		fr
y	and		es
e	and		pt
en	and		nl
about	about		en
around	about		en
approx	about		en
approximately	about		en
ca	about		en
circa	about		en
roughly	about		en
etwa	about		de
ungefähr	about		de
zirka	about		de
environ	about		fr
unos	about		es
unas	about		es
aproximadamente	about		es
ongeveer	about		nl
of	of		en
of a	of		en
a	of		en
an	of		en
de	of		fr
d'	of		fr
di	of		it
thick	size		en
wide	size		en
long	size		en
high	size		en
tall	size		en
deep	size		en
diameter	size		en
dia	size		en
width	size		en
height	size		en
length	size		en
depth	size		en
x	size		en
by	size		en
l	size		en
w	size		en
h	size		en
d	size		en
screen	size		en
display	size		en
per	rate		en
a	rate		en
an	rate		en
each	rate		en
every	rate		en
pro	rate		de
je	rate		de
par	rate		fr
por	rate		es
al	rate		es
a la	rate		es
all'	rate		it
alla	rate		it
ao	rate		pt
ac	glue		en
dc	glue		en
pd	glue		en
e	glue		en
x	glue		en
net	glue		en
netwt	glue		en
netw	glue		en
nw	glue		en
gw	glue		en
wt	glue		en
weight	glue		en
netweight	glue		en
approx	glue		en
about	glue		en
max	glue		en
min	glue		en
up	glue		en
upto	glue		en
to	glue		en
input	glue		en
output	glue		en
power	glue		en
voltage	glue		en
size	glue		en
capacity	glue		en
volume	glue		en
height	glue		en
width	glue		en
length	glue		en
depth	glue		en
diameter	glue		en
dia	glue		en
thickness	glue		en
h	glue		en
w	glue		en
l	glue		en
d	glue		en
t	glue		en
b	glue		en
only	glue		en
each	glue		en
total	glue		en
is	glue		en
of	glue		en
dcin	glue		en
usb	glue		en
qc	glue		en
led	glue		en
or	glue		en
and	glue		en
for	glue		en
ø	glue		en
φ	glue		en
⌀	glue		en
net content	glue		en
contents	glue		en
content	glue		en
with	glue		en
with a	glue		en
hdmi	glue		en
rms	glue		en
vol	glue		en
ca	glue		en
gewicht	glue		de
länge	glue		de
breite	glue		de
höhe	glue		de
tiefe	glue		de
inhalt	glue		de
poids	glue		fr
hauteur	glue		fr
largeur	glue		fr
longueur	glue		fr
profondeur	glue		fr
peso	glue		es
altura	glue		es
ancho	glue		es
largo	glue		es
altezza	glue		it
larghezza	glue		it
lunghezza	glue		it
profondità	glue		it
hoogte	glue		nl
breedte	glue		nl
lengte	glue		nl
diepte	glue		nl
the	stop		en
of	stop		en
and	stop		en
is	stop		en
with	stop		en
for	stop		en
from	stop		en
to	stop		en
at	stop		en
in	stop		en
on	stop		en
by	stop		en
that	stop		en
this	stop		en
are	stop		en
was	stop		en
it	stop		en
der	stop		de
die	stop		de
das	stop		de
und	stop		de
ist	stop		de
mit	stop		de
für	stop		de
von	stop		de
ein	stop		de
eine	stop		de
einen	stop		de
auf	stop		de
zu	stop		de
den	stop		de
im	stop		de
nicht	stop		de
hat	stop		de
le	stop		fr
la	stop		fr
les	stop		fr
et	stop		fr
est	stop		fr
avec	stop		fr
pour	stop		fr
une	stop		fr
des	stop		fr
du	stop		fr
dans	stop		fr
sur	stop		fr
au	stop		fr
que	stop		fr
plus	stop		fr
el	stop		es
la	stop		es
los	stop		es
las	stop		es
y	stop		es
es	stop		es
con	stop		es
para	stop		es
una	stop		es
unos	stop		es
del	stop		es
por	stop		es
que	stop		es
se	stop		es
en	stop		es
al	stop		es
más	stop		es
su	stop		es
lugar	stop		es
il	stop		it
lo	stop		it
la	stop		it
gli	stop		it
le	stop		it
e	stop		it
è	stop		it
con	stop		it
per	stop		it
una	stop		it
del	stop		it
della	stop		it
di	stop		it
che	stop		it
si	stop		it
da	stop		it
in	stop		it
al	stop		it
sono	stop		it
o	stop		pt
os	stop		pt
as	stop		pt
e	stop		pt
é	stop		pt
com	stop		pt
para	stop		pt
uma	stop		pt
do	stop		pt
da	stop		pt
dos	stop		pt
das	stop		pt
em	stop		pt
no	stop		pt
na	stop		pt
que	stop		pt
ao	stop		pt
mais	stop		pt
são	stop		pt
de	stop		nl
het	stop		nl
een	stop		nl
en	stop		nl
is	stop		nl
met	stop		nl
voor	stop		nl
van	stop		nl
op	stop		nl
te	stop		nl
dat	stop		nl
niet	stop		nl
zijn	stop		nl
in	stop		nl
bij	stop		nl
dan	stop		nl
inhalt	stop		de
nettogewicht	stop		de
füllmenge	stop		de
gewicht	stop		de
höhe	stop		de
breite	stop		de
tiefe	stop		de
länge	stop		de
nettofüllmenge	stop		de
poids	stop		fr
contenu	stop		fr
largeur	stop		fr
hauteur	stop		fr
profondeur	stop		fr
longueur	stop		fr
contenance	stop		fr
contenido	stop		es
neto	stop		es
ancho	stop		es
altura	stop		es
capacidad	stop		es
contenuto	stop		it
larghezza	stop		it
altezza	stop		it
profondità	stop		it
capacità	stop		it
conteúdo	stop		pt
líquido	stop		pt
largura	stop		pt
capacidade	stop		pt
inhoud	stop		nl
hoogte	stop		nl
breedte	stop		nl
diepte	stop		nl
leistung	stop		de
spannung	stop		de
maße	stop		de
ca	stop		de
durchmesser	stop		de
puissance	stop		fr
tension	stop		fr
capacité	stop		fr
potencia	stop		es
voltaje	stop		es
medidas	stop		es
potenza	stop		it
tensione	stop		it
dimensioni	stop		it
confezione	stop		it
potência	stop		pt
tensão	stop		pt
medidas	stop		pt
vermogen	stop		nl
spanning	stop		nl
afmetingen	stop		nl
per	stop		en
unit	stop		en

"""##
  /// In the order in which a spelling is looked for.
  static let aliases: [(language: String, text: String)] = [("en", aliases_en), ("de", aliases_de), ("fr", aliases_fr), ("es", aliases_es), ("it", aliases_it), ("pt", aliases_pt), ("nl", aliases_nl)]
}
