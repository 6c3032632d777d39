// words of many languages -> months, weekdays and time zones

// January to December as full words; a prefix of three letters or more stands for the word. The first
// language that claims a prefix keeps it, so the widespread ones come first.
const months: readonly string[] = [
  "january february march april may june july august september october november december",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "janner feber mrz april mai juni juli august sept okt nov dez",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
  "leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
  "januar februar mars april maj juni juli august september oktober november desember",
  "januar februar marts april maj juni juli august september oktober november december",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
  "januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra",
  "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
  "gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre",
  "ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου",
  "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasım aralik",
];

const weekdays: readonly string[] = [
  "monday tuesday wednesday thursday friday saturday sunday tues wednes thurs satur",
  "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  "lunes martes miercoles jueves viernes sabado domingo",
  "segunda terca quarta quinta sexta segunda-feira terca-feira quarta-feira quinta-feira sexta-feira",
  "lunedi martedi mercoledi giovedi venerdi sabato domenica",
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo",
  "pondeli utery streda ctvrtek patek sobota nedele po ut st ct pa ne",
  "poniedzialek wtorek sroda czwartek piatek sobota niedziela pon wt sr czw pt sob",
  "mandag tirsdag onsdag torsdag fredag lordag sondag tisdag mandagen fredagen",
  "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
  "ti ke to pe la su",
  "pondelok utorok streda stvrtok piatok sobota nedela pi",
  "dilluns dimarts dimecres dijous divendres dissabte diumenge dl dt dc dj dv ds dg",
  "luni marti miercuri joi vineri sambata duminica",
  "δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη",
  "hetfo kedd szerda csutortok pentek szombat vasarnap",
  "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс",
];

/** Zones that mean one offset: those of RFC 5322 §4.3 and others that no second region uses. */
const zones: Readonly<Record<string, string>> = {
  UTC: "+00:00",
  UT: "+00:00",
  GMT: "+00:00",
  Z: "+00:00",
  WET: "+00:00",
  WEST: "+01:00",
  CET: "+01:00",
  MET: "+01:00",
  MEZ: "+01:00",
  CEST: "+02:00",
  MEST: "+02:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  MSD: "+04:00",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  AKST: "-09:00",
  AKDT: "-08:00",
  HST: "-10:00",
  JST: "+09:00",
  KST: "+09:00",
  HKT: "+08:00",
  SGT: "+08:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
};

const shortest = 3;

const monthOf = new Map<string, number>();
for (const row of months) {
  for (const [i, word] of row.split(" ").entries()) claim(word, i + 1);
}

function claim(word: string, month: number): void {
  for (let length = Math.min(shortest, word.length); length <= word.length; length++) {
    const prefix = word.slice(0, length);
    // A whole word beats the beginning of a longer one: "cerven" is June though "cervence" is July.
    if (length === word.length || !monthOf.has(prefix)) monthOf.set(prefix, monthOf.get(prefix) ?? month);
  }
}

const weekdayPrefixes = new Set<string>();
for (const word of weekdays.join(" ").split(" ")) {
  for (let length = Math.min(shortest, word.length); length <= word.length; length++) {
    weekdayPrefixes.add(word.slice(0, length));
  }
}

/** 1 to 12 for a month's name or abbreviation, accents and case already folded. */
export const monthNamed = (word: string): number | undefined => monthOf.get(word) ?? monthDamaged(word);

// Archives that kept nothing but ASCII show "?" for each byte of another letter.
const lost = /[?\ufffd]{1,2}/g;

/** What fits "mar?o" or "f?vrier": one letter stands where the archive has lost it. */
function damaged(word: string): RegExp | undefined {
  const whole = word.replace(lost, "");
  if (whole === word || !/^[a-z-]{2,}$/.test(whole)) return undefined;
  return new RegExp(`^${word.replace(lost, ".")}`);
}

function monthDamaged(word: string): number | undefined {
  const pattern = damaged(word);
  for (const row of pattern ? months : []) {
    const at = row.split(" ").findIndex((month) => pattern?.test(month));
    if (at >= 0) return at + 1;
  }
  return undefined;
}

/** Whether a word, folded, names a day of the week. */
export function isWeekday(word: string): boolean {
  if (weekdayPrefixes.has(word)) return true;
  const pattern = damaged(word);
  return pattern !== undefined && weekdays.some((row) => row.split(" ").some((day) => pattern.test(day)));
}

/** "+01:00" for "CET"; nothing for names that mean several zones, as "IST" and "BST" do. */
export const offsetOfZone = (name: string): string | undefined => zones[name];
