// one line of a passage -> what sort of line it is
//
// Only prose and list items are argued with; the rest (code, patches, logs, link lists, greetings …) is told
// apart here so that nothing of it becomes a statement.

export type LineKind =
  | "blank"
  | "cut"
  | "rule"
  | "data"
  | "trailer"
  | "reference"
  | "link"
  | "code"
  | "greeting"
  | "closing"
  | "item"
  | "prose";

/** In order; the first row that fits names the line. Lines come without quote marks, indent kept. */
const table: readonly { readonly kind: LineKind; test(line: string): boolean }[] = [
  { kind: "blank", test: (line) => line.trim() === "" },
  {
    kind: "cut",
    test: (line) =>
      line.length < 60 &&
      /^ *[[<(*{]?(?:\.{2,}|…)?(?:snip|snipped|cut|trim|trimmed|deleted|\.{2,}|…)(?:[ .…]|$)[^a-z]{0,20}$/i.test(
        bare(line),
      ),
  },
  { kind: "rule", test: (line) => !/[\p{L}\p{N}]/u.test(line) },
  // Scissors.
  { kind: "rule", test: (line) => /^[-\s]*(?:8<|>8)[-\s]*$/.test(line) },
  { kind: "data", test: (line) => /^[^|]{0,80}(?:\|[^|]{1,80}){2,20}\|\s*$/.test(line) },
  { kind: "data", test: (line) => !/\p{L}/u.test(line) && (line.match(/\d+/g)?.length ?? 0) >= 3 },
  {
    kind: "trailer",
    test: (line) =>
      /^[A-Z][a-z]+(?:-[a-z]+){0,3}-by: \S|^(?:Cc|Fixes|Link|Closes|Subject|From|To|Date|Message-Id|Mime-Version|Content-[a-z-]+|X-[a-z-]+|References|In-Reply-To|User-Agent|gpg|Tel|Phone): \S/i.test(
        line,
      ),
  },
  {
    kind: "reference",
    test: (line) => /^ *(?:\[\d{1,3}\]:?|\(\d{1,2}\)|\^\d|\d{1,2}:) *\S/.test(line) && hasLink(line),
  },
  {
    kind: "link",
    test: (line) =>
      /^ *(?:\[\d{1,3}\]:?|[-*] |\d{1,2}[.:)])? *<?(?:https?|ftp|git|ssh):\/\/\S+>?[.,;]?$/i.test(
        line.trimEnd(),
      ),
  },
  {
    // What list software says of an attachment, and an address or a name with one, alone on its line.
    kind: "trailer",
    test: (line) =>
      /^ *(?:Type: [\w-]+\/[\w.+-]+|Size: \d+ bytes|Desc: \S|U(?:rl|RL) ?: \S+\s*$|Name: \S+\s*$|A non-text attachment was scrubbed|<?[\w.+-]+@[\w.-]+>?\s*$)/.test(
        line,
      ) || /^(?:[\w.'-]+\s+){1,4}<[\w.+-]+(?:@| at )[\w.-]+>(?: *[^\w\s,;.].*)?$/.test(line),
  },
  { kind: "code", test: isCode },
  {
    kind: "greeting",
    test: (line) =>
      /^(?:hi|hello|hey|dear|hallo|moin|greetings|good (?:morning|day|evening|afternoon))\b/i.test(line) &&
      wordCount(line) <= 5 &&
      /[,!:.]?$/.test(line) &&
      !/[?]/.test(line),
  },
  {
    kind: "closing",
    test: (line) =>
      line.length < 60 &&
      /^(?:(?:with )?(?:best|kind|warm|many|my)? ?(?:regards|wishes|greetings)|best|cheers|thanks(?: (?:again|a lot|in advance|all|everyone|much|and regards))*|many thanks|thank you(?: (?:again|all|very much|in advance))?|thx|ciao|bye|hth|yours(?: \w+)?|sincerely(?: yours)?|take care|mfg|(?:viele|liebe|beste|schöne) grüße|gruß|gruss|amicalement|cordialement|saludos|br)[ ,.!-]*$/i.test(
        line.trim(),
      ) &&
      wordCount(line) <= 5,
  },
  {
    kind: "closing",
    test: (line) =>
      /^(?:ciao|cheers|regards|bye|br|best regards|kind regards|thanks)[ ,]+\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?[ ,.!-]*$/iu.test(
        line,
      ) &&
      /\p{Lu}\S* *$/u.test(line) &&
      wordCount(line) <= 4,
  },
  { kind: "item", test: (line) => marker(line) !== undefined },
];

export function lineKind(line: string): LineKind {
  if (plain.test(line)) return "prose";
  const start = line.slice(0, longestStart);
  return table.find((row) => row.test(start))?.kind ?? "prose";
}

// Most lines are a full line of words, which no row of the table knows.
const plain =
  /^(?!from |import |raise |print |echo |diff |git |index |goto |npm )[A-Za-z]{2}[A-Za-z ,.'’;!?-]{58,200}$/;

// What a line is shows in its start; a line of a megabyte shows no more.
const longestStart = 300;

/** The list mark that a line opens with, its figures and letters made alike: "1." and "2." are one sort of mark. */
function marker(line: string): string | undefined {
  const mark =
    /^ *(?:([-–•·*+o]|->|=>)|(\(?\d{1,2}[.)]|\(\d{1,2}\))|(\(?(?:[a-zA-Z]|[ivx]{2,4})\))|(\* -)|(\[[ xX]\]))(?= +\S)/
      .exec(line)?.[0]
      .trim();
  return mark?.replace(/\d+/, "1").replace(/[a-zA-Z]/, "a");
}

const bare = (line: string): string =>
  line
    .trim()
    .replace(/[\])}>*]{0,3}$/, "")
    .replace(/^[[({<*-]{0,3} ?/, "");
const hasLink = (line: string): boolean =>
  /(?:https?|ftp):\/\/|www\.|mailto:|\b[a-z]+\.[a-z]{2,3}\//i.test(line);

export const wordCount = (line: string): number => line.trim().split(/ +/, 40).length;

/** Rows of code by what only code has; an indented line counts as code where it does not read as prose. */
const codeMarks: readonly RegExp[] = [
  /^(?:diff --git|index [0-9a-f]{6,}|@@ -\d|\+\+\+ |--- [ab]\/|Index: )/,
  /^[+-](?:\t| {2,}|[{}#]|\S.*[;{}]$)/,
  /^\s*#\s?(?:include|define|ifdef|ifndef|endif|if |else|elif|undef|pragma|error|!\/)/,
  /^\s*(?:\[ *\d+\.\d{3,}\]|<\d>|\d{2}:\d{2}:\d{2}[., ]|\d{4}-\d{2}-\d{2}[T ]\d{2}:)/,
  /^\s*(?:\$|%|>>>|[a-z_][\w-]*@[\w-]+[:~][^ ]*[#$]) \S/,
  /^\s*[\w.>-]+\([^()]*\):?$/,
  /^\s*[a-z]\w*_\w+:$/,
  /^\s*(?:\/\*|\*\/|\/\/ |\} |\{$|\}[;,)]?$)/,
  /^\s*(?:return|goto|break|if \(|for \(|while \(|switch \(|case \S+:|else \{|static |struct \w+ [\w*{]|int |void |char |unsigned |def \w+\(|class \w+[(:]|import \w+$|from \w+ import )[^.?!]*[;:{)]?$/,
  /^\s+(?:0x)?[0-9a-f]{8,}\b/i,
  // A name that is given a value, or called, and nothing else.
  /^\s*[\w.$\][]+ ?(?:[-+*|&:]?=|<-|\+=) ?[^\s=]/,
  /^\s*(?:[\w.$]+\.)?\w+\(.*\)(?:\.\w+\(.*\))*;?$/,
  /^\s*(?:function|lambda) ?\(/,
  // Python, whose blocks open with a colon.
  /^\s+(?:if|elif|for|while|with|except|try|else|finally)\b[^.?!,]*:\s*(?:#.*)?$/,
  /^(?:if|elif|while|with|except) .*[=()[\]_<>].*:$|^(?:if not \w+|else|try|finally):$/,
  // What programs say: change counts, traces, listings, builds.
  /^\s*\S+ +\| +(?:\d+ [-+]*|Bin\b.*)$|^\s*\d+ files? changed, \d/,
  /^\s+File "|^\w*(?:Error|Exception): |^Call Trace:|\+0x[0-9a-f]+\/0x/,
  /^[d-](?:[r-][w-][x-]){3}|^total \d+$|^make(?:\[\d+\])?: |^\t(?:bool|tristate|depends on|default|select)\b/,
  // Shell.
  /^\s*(?:git [a-z-]+ -|git (?:add|push|rebase|checkout|bisect|am) \S+$|sudo \w|cd [/~.]|ls -|cat [/<]|rm -|[A-Z][a-z]+-[A-Z]\w+ -\w)/,
];

function isCode(line: string): boolean {
  const text = line.slice(0, 200);
  // Most lines hold none of the signs that code cannot do without.
  if (
    !/[;{}()=$%<>#[\]/*@+_|"]|^[-\s]|\d\d|:\s*$|^(?:diff|index|Index|goto|break|import|return|from|raise|Traceback|echo|print|git|sudo|cd|npm|[a-zA-Z]+Error)\b|^[A-Z][a-z]+-[A-Z]/.test(
      text,
    )
  )
    return false;
  if (anySureMark.test(text)) return true;
  if (/[;{}]\s*$/.test(text) && !/[a-z] [a-z]+ [a-z]+ [a-z]+;$/i.test(text) && /[=(){}[\]<>_*&|]/.test(text))
    return true;
  if (codeMarks.some((mark) => mark.test(text) && !readsAsProse(text))) return true;
  return (
    /^(?:\t| {4,})/.test(text) && !readsAsProse(text) && marker(text) === undefined && oddities(text) > 0
  );
}

/** What is code however much like prose the rest of it reads: comments do. */
const sureMarks: readonly RegExp[] = [
  /^\s*\/\*|^\s*\*\/|^[-+](?:class|def|import|from|if|for|return)\b/,
  /^\s*(?:async )?(?:def|class) \w+ ?(?:\(.*\))?:\s*(?:#.*)?$|^\s*(?:if not \w+|for \w+ in \S+):$/,
  /^\s*(?:from [\w.]+ import \w|import \w+(?:\.\w+)+$|raise [\w.]+(?:\(.*\))?\s*(?:#.*)?$|print ?["'(])/,
  /^\s{2,}#\s|^# (?!of\b|\w+$)[a-z]|^#(?:EOF|cat|if)\b|^\s*echo (?:["$'-]|>)/,
  /^Traceback \(|^(?:\w+\.){0,4}[A-Z]\w*(?:Error|Exception): /,
  // Logs: seconds since the start, or the date as syslog writes it.
  /^\s*\[ *\d+\.\d{3,}\]|^\s*[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} /,
  // Frames of a backtrace, registers, bytes; a system call with what it returned; a directory's listing.
  /^\s*#\d+ +(?:0x[0-9a-f]+ in [\w:.<>~?]+ ?\(|[\w:.<>~?]+ ?\(.*\) (?:at|from) \S+$)|\b[A-Z][A-Z\d]{1,3}: [0-9a-f]{8,16}(?: |$)|^\s*(?:\w+: )?(?:<?[0-9a-f]{2}>? ){6}/,
  /^\s*\w+\(.*\) += (?:-?\d+|0x[0-9a-f]+)(?: [A-Z]+ \(.*\))?$|^\s*[dl-](?:[r-][w-][xsStT-]){3}[.+@]? /,
  /^Exception in thread "|^npm (?:ERR!|WARN) |^HTTP\/\d(?:\.\d)? \d{3}\b/,
  // Compilers.
  /^(?:error|warning)\[\w+\]: |^\s*--> \S+:\d+:\d+$/,
  /^\s*[\w./+-]+:(?: In (?:member )?function |\d+:(?:\d+:)? (?:(?:fatal error|error|warning|note): |undefined reference|[`'‘]\w+['’] undeclared))/,
  /^\s+(?:CC|CXX|LD|AR|AS|HOSTCC|MODPOST|GEN|CHK|UPD)(?: \[M\])? {2,}\S|^# \w+ is not set$/,
  // A declaration, and a field of JSON.
  /^(?:(?:static|inline|extern|const|unsigned|int|void|char|long|bool|struct \w+) +){1,5}\**\w+\([\w *,&]*[,)]?[;{ ]*$/,
  /^\s+"[\w.-]{1,60}": ?(?:["[{\d-]|true\b|false\b|null\b)/,
  // What a patch does with whole files.
  /^\s*(?:(?:create|delete) mode [0-7]{6}|mode change [0-7]{6} => [0-7]{6}) \S|^\s*(?:rename|copy) \S.* \(\d{1,3}%\)$/,
  /^Binary files \S+ and \S+ differ$/,
];

/** One search for all of them: most lines hold none. */
const anySureMark = new RegExp(sureMarks.map(({ source }) => source).join("|"));

/** Plain words make up most of it: four words of letters and few of the signs that code lives on. */
function readsAsProse(line: string): boolean {
  const words = line.trim().split(/\s+/);
  const plain = words.filter((word) => /^["'(*_]?\p{L}[\p{L}'’-]*[.,;:!?)"'*_]*$/u.test(word)).length;
  return (
    plain >= 4 && plain >= words.length * 0.7 && !/[;{}]\s*$/.test(line) && !/^[+-]{2}|^diff |^@@/.test(line)
  );
}

const oddities = (line: string): number => (line.match(/[=(){}[\]<>_*&|/\\$#@~^]|\d/g) ?? []).length;
