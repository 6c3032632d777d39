// words of many languages -> what they do in an attribution line
//
// Kept as written; looked up without case and accents, and also as archives that lost their non-ASCII
// letters show them ("?crit", "napsal").
import { fold } from "../read/fold.ts";

const verbs = [
  // English, with the verbs people have fun with
  "wrote quoth sprach speak writes write written said says say saying spake spoke asked typed scribbled scribed mumbled muttered opined",
  "penned posted stated babbled uttered exclaimed responded responds replied replies answered answers asks inquired wondered remarked observed declared claimed",
  "commented comments noted added reported suggested explained dixit antwortete répond répondu respondió contestó",
  "respondeu rispose antwoordde svarade svarede odpověděl odpowiedział ответил ответила отвечает",
  // German, Dutch, Afrikaans, Scandinavian, Icelandic
  "schrieb schreibt geschrieben schreef schrijft geschreven skryf skrev skriver skrivit skreiv skrifaði meinte sagte",
  // Romance
  "écrit écrivait écrivit escribió escribio escribe escrito escreveu escreve escrito scritto scrisse scrive escriure",
  "escrigué escrit scris dijo dice disse dice dit dir diu disait déclarait décía decía dizia exprimait cité citado citato",
  // Slavic and Baltic
  "napsal napsala napísal napísala píše napisał napisała pisze pisał",
  "написал написала пишет писал писала написав написала пише писав написа",
  "napisao napisala rašė rakstīja parašė napisal psal psala píše",
  // Finnic, Hungarian, Turkish, Greek, Albanian, Basque, Vietnamese, Indonesian, Esperanto
  "kirjoitti kirjoittaa kirjutas írta yazdı yazmış έγραψε shkroi idatzi viết menulis skribis",
  // Without spaces before them
  "写道 寫道 书きました 書きました のメール メール からのメール 작성 작성했습니다 씀 כתב/ה כתב כתבה",
].join(" ");

/** Verbs stuck to the name in scripts without spaces: set apart before words are looked at. */
export const gluedVerb =
  /(?:さん|様|氏)?(?:は書きました|が書きました|に書きました|からのメール|の(?:メール|投稿|メッセージ|発言))|写道|寫道|님이\s?(?:작성|쓴\s글)/;

// What may stand around the verb, the date or the name without saying who wrote.
const fillers = [
  "on at in the of as was by dated from date time message article mail e-mail email news newsgroup list group wrote following this",
  "claiming be newsbeitrag comment hi hello hey moin hallo servus dátummal о ч на lietotājs kontakt さんは さん は が מאת בתאריך יום بواسطة كتب في kuupäeval oseba je in-news",
  "thus have had has did originally previously once also and then just today yesterday recently earlier about around via begin to unto world regarding subject re part excerpts",
  "am um den der von vom dem de des die das vom an zu folgendes uhr im in habe hat nachricht kl klo klockan den om het heeft volgende op te schreef in bericht",
  "le la les à a au du dans message date heure heures vers ce el los las ha he hora horas em as às o os dia há il lo alle ore del della nel giorno",
  "dne dnia w dniu v ve o г г. в года году пользователь року р. kello ja på dag va je ezt időpontban következőt az kelt keltezéssel s şunu şunları tarihinde saat tarihli dana 在 於 于 日 님이 na odesílatel användaren uporabnik στις στι ο/η ο η în data also pada đã vào lúc següent mensaje mensagem messaggio artikel",
  "en fecha no na nos seu sua son sa ma pour précédent précédente anterior precedente użytkownik użytkowniczka uživatel používateľ korisnik brukeren brugeren gebruiker utente usuario usuário utilisateur benutzer χρήστης π.μ μ.μ πμ μμ に の へ 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 上午 下午 午前 午後 오전 오후 에 의",
  "nous upon por par dňa th thg lúc 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜",
  "gmt utc pst pdt est edt cst cdt mst mdt cet cest bst met mest ist jst hs hrs h uhr am pm a.m p.m a.m. p.m.",
].join(" ");

const selves = "i ich yo eu io ik jag jeg я ja minä myself";
const addressees = "you du sie vous tu usted você voce ty вы ты u jij sinä";
// He, she, a book: somebody is quoted and not named.
const others =
  "he she they it we who someone somebody people everyone one er wir man il elle on él ella lui lei hij zij han hon он она они which that this there docs manual readme doc";
const openers =
  "respuesta réponse resposta risposta odpověď odpoveď odpowiedź antwort cituji cituje cytuję selon según segundo secondo volgens enligt ifølge według podle quoting zitat citando quote quotation citat citace cytowanie citazione according responding replying";

/** A word as it is written, without accents, and as damaged archives show it. */
function spellings(word: string): string[] {
  const lossy = (mark: string): string => word.replace(/[^\0-\x7f]/g, mark);
  const spelt = [fold(word), lossy("?"), lossy("??"), lossy("\ufffd")];
  // Without its letters a short word ("på") is an initial.
  return [...spelt, ...(lossy("").length > 3 ? [lossy("")] : [])].map((spelling) => spelling.toLowerCase());
}

/** What a word does in an attribution; the word is folded and bare of punctuation. */
export type Role = "verb" | "opener" | "self" | "addressee" | "other" | "filler" | "name";

// Later rows do not take words from earlier ones: "I" speaks of oneself before the Polish "i" fills.
const table: readonly (readonly [Role, string])[] = [
  ["verb", verbs],
  ["opener", openers],
  ["self", selves],
  ["addressee", addressees],
  ["filler", fillers],
  ["other", others],
];

const roles = new Map<string, Role>();
for (const [role, words] of table) {
  for (const spelling of words.split(" ").flatMap(spellings)) {
    if (spelling !== "" && !roles.has(spelling)) roles.set(spelling, role);
  }
}

export const roleOf = (word: string): Role => roles.get(word) ?? "name";

/** Particles inside names, which are written small: "van der", "de la", "bin". */
export const isParticle = (word: string): boolean =>
  /^(?:van|von|vom|der|den|de|del|della|di|da|do|dos|la|le|du|af|av|bin|ibn|ben|al|el|ter|ten|te|zu|y|e|en|und|and|via|st|'t)$/.test(
    word,
  );

/** "In Debian Stable", "Short answer": capitals alone make no name of words that do something else. */
export const isPhrase = (name: string): boolean =>
  (fold(name).match(/\p{L}{2,}/gu) ?? []).some((word) => roleOf(word) !== "name" && !isParticle(word));
