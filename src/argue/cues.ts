// what a statement says -> the named cues found in its words
//
// Each row is a habit of written dispute in English; none knows a list, a person or a subject. What a row
// speaks for, and how loudly, stands in `weights`.

import type { Feature } from "./decide.ts";

/** A row of the tables. */
export interface CueRule {
  /** Short name for the tables of weights. */
  readonly id: string;
  /** A clause that starts with “it”, for a user; the words that it matched are shown after it. */
  readonly name: string;
  /** Tried on the text in lower case, which is faster than a pattern that minds no case. */
  readonly test: RegExp;
  /** True where the case matters: tried on the text as it was written. */
  readonly asWritten?: true;
}

const fill = "(?:(?:well|hm+|er+|uh|um|oh|ah|sorry|honestly|frankly|actually|and|but|so|then),?\\.* ){0,2}";
const opening = (words: string): RegExp => new RegExp(`^["'(*_]*${fill}(?:${words})(?![\\w'’])`);

/** Tried on a statement's first words; several may fit. */
export const openings: readonly CueRule[] = [
  {
    id: "denial",
    name: "it opens with a no or a doubt",
    test: opening(
      "no(?! doubt| problem| one| need| idea| matter)|nope|nah|nack|nak|-1|not (?:so|true|really|quite|at all|exactly|necessarily|correct|right|even|sure|my|in my|for me|only|a )|never|wrong|nonsense|bullshit|rubbish|hardly|i (?:strongly |respectfully |totally |really |also |still |firmly )?(?:disagree|object|doubt|don['’]t (?:think|agree|believe|see|buy|like|understand why))|i['’]m (?:not (?:so )?(?:sure|convinced|certain)|sceptical|skeptical)|i am (?:not (?:so )?(?:sure|convinced)|sceptical|skeptical)|that['’]s (?:not|wrong|just|nonsense|a (?:bad|terrible))|that is (?:not|wrong)|this is(?: simply| just)? (?:not|wrong)|depends|it depends|disagree",
    ),
  },
  {
    id: "assent",
    name: "it opens with agreement",
    test: opening(
      "yes|yeah|yea|yep|yup|ya|sure|agreed|agree|exactly|indeed|right|true|correct|absolutely|definitely|certainly|ok|okay|fair (?:enough|point)|good (?:point|idea|catch|question)|\\+1|ack|makes sense|sounds (?:good|great|reasonable|like a good)|i (?:fully |totally |completely |also |do |can |would |certainly |definitely |tend to )?(?:agree|concur)|i (?:don['’]t|do not) disagree|granted|fine|no doubt|point taken|same here|me too|ditto|that['’]s (?:true|right|fair|awesome|great|a (?:good|fair|valid|great))|that is (?:true|right|a good)|you['’]re (?:right|correct)|you are (?:right|correct)|i see|nice|great|i get (?:that|it)|you have a point|very true|precisely|no argument|good to know|of course(?! not)|yepp|so do i",
    ),
  },
  {
    id: "well",
    name: "it opens by holding back",
    test: /^(?:well|hm+|er+|uh|um|actually|honestly|frankly|strictly speaking|to be honest|tbh)\b/,
  },
  {
    id: "contrast",
    name: "it opens with a contrast",
    test: /^["'(]?(?:but|however|on the other hand|still|yet|instead|though|although|except|rather|conversely|nevertheless|nonetheless|unfortunately|in practice|in reality|even so|otherwise|alas|while|at the same time)\b/,
  },
  {
    id: "conclusion",
    name: "it opens like a conclusion",
    test: /^["'(]?(?:and )?(?:so|therefore|thus|hence|consequently|ergo|in short|end result|in conclusion|in summary|to sum up|overall|all in all|bottom line|which means|this means|that means|that['’]s why|that is why|my point is|the point is|then|in that case|in this case|as a result|accordingly)\b/,
  },
  {
    id: "restatement",
    name: "it opens by saying something again",
    test: /^["'(]?(?:iow|in other words|that is|i\.e\.?|put differently|to put it|or rather|meaning|basically|essentially|at least|again)\b/,
  },
  {
    id: "example",
    name: "it opens like an example",
    test: /^["'(]?(?:and )?(?:for (?:example|instance)|e\.?g\.?|examples?:|an example|one example|case in point|such as|say,|in particular|especially|specifically|particularly|like,|consider|imagine|suppose|take |something like|think of|in fact|indeed)\b/,
  },
  {
    id: "cause",
    name: "it opens like a reason",
    test: /^["'(]?(?:and )?(?:because|since|after all|given that|given|due to|as (?=\w+ (?:is|are|was|has|have))|that['’]s because|this is because|the reason|one reason|exactly so)\b/,
  },
  {
    id: "addition",
    name: "it opens by adding to what was said",
    test: /^["'(]?(?:and|also|besides|moreover|furthermore|additionally|in addition|plus|another|likewise|similarly|even|or|nor|not to mention|on top of|first|second|secondly|third|thirdly|finally|lastly|further)\b/,
  },
  {
    id: "condition",
    name: "it opens with a condition",
    test: /^["'(]?(?:and |but |so )?(?:if|when|once|unless|as long as|assuming|whenever|provided|until|where|as soon as)\b/,
  },
  {
    id: "existence",
    name: "it opens by stating that something exists",
    test: /^["'(]?(?:\w+,? )?there(?:['’]s| is| are| was| were| has| have| will)\b/,
  },
  {
    id: "anaphora",
    name: "it opens by taking up what was just said",
    test: /^["'(]?(?:and |but |so )?(?:this|that|these|those|it|it['’]s|they|he|she|which|both|such)\b/,
  },
  {
    id: "me",
    name: "it opens by speaking of its author",
    test: /^["'(]?(?:and |but |so )?(?:i|i['’](?:m|ve|d|ll)|my|we|we['’](?:re|ve|d|ll)|our)\b/,
  },
  {
    id: "you",
    name: "it opens by addressing somebody",
    test: /^["'(]?(?:and |but |so |well, )?(?:you|you['’](?:re|ve|d|ll)|your)\b/,
  },
  {
    id: "asking",
    name: "it opens like a question",
    test: /^["'(]?(?:and |but |so |or |then |well,? |also,? |hm+,? |ok,? )?(?:what|why|how|who|whom|whose|where|which|is|are|was|were|do|does|did|can|could|would|will|should|has|have|had|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|wouldn['’]t|couldn['’]t|shouldn['’]t|any)\b/,
  },
  {
    id: "order",
    name: "it opens with a call to do something",
    test: /^["'(]?(?:so |and |then |just |please |but |also |instead,? |or |maybe |perhaps |simply |first,? |always |never |(?:do not|don['’]t) ){0,2}(?:let['’]s|let us|please|add|allow|apply|avoid|build|call|change|check|choose|convert|create|define|delete|deprecate|disable|document|don['’]t|do not|drop|enable|ensure|expose|fix|forget|get rid|give|go|have a look|have|ignore|implement|introduce|keep|kill|leave|look|make|mark|merge|modify|move|name|pick|point|post|provide|put|read|remove|rename|replace|require|return|revert|rewrite|run|send|set|show|skip|split|start|stick|stop|submit|switch|take|talk|teach|tell|test|think|try|turn|use|verify|wait|write)\b(?! (?:is|are|was|will|would|has)\b)/,
  },
  {
    id: "courtesy",
    name: "it opens with a courtesy",
    test: /^["'(]?(?:thanks|thank you|many thanks|thx|sorry|apologies|welcome|congrat\w*|cheers|happy to|glad|hope (?:this|that|it) helps|hth|have fun|enjoy|good luck(?! (?:to|with|convinc|get))|lol|haha+|heh|nice to|my apologies|pardon|(?:i )?look forward|looking forward|see you|bye)\b/,
  },
  {
    id: "interjection",
    name: "it is nothing but an interjection",
    test: /^["'(*]?(?:h+r*m+|sigh|ugh|heh|huh|meh|oh well|gah|argh|wow|oops|whatever|just (?:kidding|a thought)|my (?:two|2) cents)(?:,? (?:oh well|well))?[ .!…]*$/,
  },
  {
    id: "housekeeping",
    name: "it is about the mail itself",
    test: /^["'(]?(?:\[?(?:cc|bcc|ps|p\.s|btw|fyi|nb|n\.b|resend\w*|forward\w*|snip|attached|attaching|adding|added|cc-?ing|cc'?ed|see (?:below|above|attached|also|inline)|comments? (?:inline|below)|inline|below|quoting|replying|top.?posting|full (?:text|disclosure)|disclaimer|more below|some (?:comments|thoughts)))\b/,
  },
];

/** Tried anywhere in a statement; each row that fits counts once. */
export const wordings: readonly CueRule[] = [
  {
    id: "turn",
    name: "it turns to the other side",
    test: /[,;.)–-] (?:but|however|though|yet|just|only|although|except|still)\b|\b(?:but then|but still|on the other hand)\b/,
  },
  {
    id: "grants",
    name: "it grants something",
    test: /\b(?:i (?:(?!cannot |never |hardly )\w+ )?agree|i (?:don['’]t|do not) disagree|(?<!never )agreed|you['’]re right|you are right|admittedly|to be fair|no doubt|i get (?:that|it)|i can see (?:how|why|that)|you have a point|i stand corrected|(?:and|but) sure|as you (?:mention|said|say|note|point)\w*|(?:exact )?same (?:thought|experience|here)|my (?:\w+ )?(?:assessment|experience|view|impression) (?:too|as well)|i['’]m (?:(?!not )\w+ )?(?:ok|okay|fine|happy|satisfied)|i (?:was|were) wrong(?:ly)?|my (?:bad|mistake|fault)|works for me|(?:that|it|this) would be (?:great|good|nice|awesome|fine|perfect)|i understand|i see (?:your|the|what)|fair (?:enough|point)|good point|valid point|granted|(?<!n['’]t (?:think|believe|say) (?:(?:that|this|it) ){0,2})(?:it['’]s true|that is true|is true)|sounds (?:great|good|nice)|in theory|theoretically|perfectly fine|i['’]m (?:fine|happy|ok) with|(?<!(?:nothing|hardly|never|it) )makes sense|i like (?:that|this|the idea|it|your))\b/,
  },
  {
    id: "ownsUp",
    name: "it owns up to something",
    test: /\b(?:i (?:\w+ ){0,2}(?:screwed|messed|missed|overlooked|misread|misunderstood|forgot|forgotten|apologi[sz]e|ought to have|should have|(?:didn['’]t|did not|hadn['’]t|had not) (?:realise|realize|know|known|notice|noticed|see|seen|think))|i may (?:well )?have|my (?:bad|mistake|fault)|sorry (?:about|for|i|that)|i stand corrected|i was (?:wrong|mistaken)|i['’]ll (?:admit|change|fix|look|do|try|send|update))\b/,
  },
  {
    id: "approves",
    name: "it approves of something",
    test: /\b(?:i (?:do |also |really |quite |certainly |very much )?(?:like|love|second|support|welcome|appreciate|share) (?!to\b)|(?:i['’]d|i would) (?:\w+ )?(?:love|welcome)|(?:good|great|nice|excellent|interesting|brilliant|fantastic|sensible) (?:idea|point|suggestion|catch|question|news|to (?:know|hear|see|have))|(?:step|move) (?:forward|in the right)|(?:crucial|important|key|valid|fair|serious) (?:point|concern|question)|make(?:s)? (?:a lot of |perfect |more |most )?sense)\b|(?:^|[^\w])\+[01]\b/,
  },
  {
    id: "noObjection",
    name: "it does not mind something",
    test: /(?:\bnot|n['’]t) (?:\w+ )?(?:oppose|opposed|against|object|mind|care|have (?:a|any) (?:strong|problem|objection|issue))\b|\b(?:no (?:strong |real |particular )?(?:preference|objection|problem with)|not (?:too|that|very|overly|particularly) (?:concerned|worried|bothered|fussed)|not a (?:big|huge|real|major|serious) (?:issue|deal|problem|concern)|(?:may|might|would|could|should) be (?:perfectly |totally |quite )?(?:fine|ok|okay|good|nice))\b/,
  },
  {
    id: "disclaims",
    name: "it says what is not meant",
    test: /\b(?:(?:i|we)(?: am|['’]m| are|['’]re|['’]ve| was| were) (?:not|never) (?:really |even )?(?:say|argu|claim|suggest|propos|advocat|ask|want|try)\w*|not that (?:i|we)|(?:i|we) (?:didn['’]t|don['’]t|did not|do not) (?:mean|say|claim|want|suggest))\b/,
  },
  {
    id: "likewise",
    name: "it says the same of something else",
    test: /\b(?:too|as well|likewise)["'”’)]*[.!]*$|^["'(]*(?:me too|same|similarly|likewise|so (?:do|did|am|is|are|would) )\b/,
  },
  {
    id: "yesBut",
    name: "it grants something before it turns",
    test: /\b(?:yes|yeah|sure|right|true|indeed|certainly|of course|granted|perhaps|maybe|probably|understand|agree\w*|great|nice|good|fine|ok|okay|love|like|correct|fair|while|although|though|theory)\b[^.;!?]{0,160}[,;–-] ?(?:but|however|yet|still)\b|^["'(]*(?:while|although|though|even though|even if) [^.;!?]{3,160}, /,
  },
  {
    id: "refuses",
    name: "it disagrees",
    test: /\b(?:i (?:\w+ )?disagree|don['’]t (?:agree|buy|believe|apply|see (?:how|why|the|any|what))|doesn['’]t (?:solve|work|help|make sense|matter|scale|follow|apply|mean|change)|does not (?:solve|work|help|make sense|remove|matter|scale|follow|mean)|not (?:realistic|convinced|true|the case|an option|acceptable|really|necessarily|possible|feasible|worth|a good|the (?:right|same|problem|issue|point))|won['’]t (?:work|help|change|fly|happen)|unrealistic|unacceptable|bad idea|wrong|missing the point|nonsense|garbage|bullshit|makes no sense|no (?:way|benefit|point|reason|need))\b/,
  },
  {
    id: "negation",
    name: "it negates something",
    test: /\b(?:not|no|never|nothing|none|nobody|without|cannot|hardly|neither|nor|\w+n['’]t)\b/,
  },
  { id: "mark", name: "it ends with a question mark", test: /\?["'”’)*_]*$/ },
  {
    id: "rhetoric",
    name: "it asks without expecting an answer",
    test: /\b(?:(?:isn|aren|don|doesn|wouldn|shouldn|couldn|didn|haven|hasn)['’]t (?:it|they|we|that|you|this)\b.*\?|is it\?|right\?|no\?|wtf|the hell|who cares|why (?:should|would|bother|not)|what['’]s the (?:point|use|big deal)|how (?:is|could|can) (?:that|this|anyone|you)|seriously\?|what if|what is it with|what good)\b/,
  },
  {
    id: "howabout",
    name: "it proposes by asking",
    test: /^["'(]?(?:\w+ )?(?:how about|what about|why (?:not|don['’]t (?:we|you)|can['’]t we)|shall we|shouldn['’]t we|should we|could (?:we|you) (?:not |just |also )?\w+|can we (?:just|not|please)|would it (?:make sense|be))\b/,
  },
  {
    id: "wonders",
    name: "it wants an answer",
    test: /\b(?:i (?:\w+ )?wonder|(?:i['’]m|i am|i['’]d be|would be) (?:curious|interested (?:in|to))|you (?:would|might|may|probably) (?:know|have more)|any (?:idea|pointers|thoughts|comments|suggestions|opinion)|what do you think|(?:can|could|would) (?:you|someone|anybody|anyone)|do you (?:have|know|mean|think)|please (?:explain|elaborate|clarify)|(?:i['’]d|i would) (?:like|love) to (?:know|hear|see|understand)|let me know|i (?:don['’]t|do not) understand (?:why|what|how)|not clear to me|i (?:was|am|['’]m) wondering)\b/,
  },
  {
    id: "orderInside",
    name: "it calls for something in passing",
    test: /[,:;–-] (?:so |then |and |or |but |please |just |at least |also |maybe ){0,2}(?:(?:don['’]t|do not|never|please|just|simply) (?:even )?(?:\w+)|let['’]s|think|use|add|make|do (?:that|it|this)|fix|drop|keep|try|stop|start)\b/,
  },
  {
    id: "should",
    name: "it says what should be",
    test: /\b(?:should(?:n['’]t)?|must(?:n['’]t)?|ought to|(?:we|you|they|people|one|someone|somebody|it) (?:really |just |still |only |also |would |will |might |may )?(?:need|needs|have|has|had better) to|we (?:really |just |still |only )?need|needs? to be|has to be|have to be|is to be)\b/,
  },
  {
    id: "proposes",
    name: "it proposes something",
    test: /\b(?:i (?:\w+ )?(?:propose|suggest|recommend|vote|prefer)|(?:i['’]d|i would) (?:\w+ )?(?:propose|suggest|recommend|prefer|rather|like to (?:propose|suggest|discuss|see)|love to see|vote|argue for|be in favou?r)|my (?:proposal|suggestion|preference)|let['’]s|let us|how about|what about|(?:would|might|could|may) be (?:a )?(?:\w+ )?(?:better|good|best|nice|great|helpful|useful|worth|worthwhile|interesting|sensible|opportunity|idea|possible|easier|simpler|enough)|it['’]d be|(?:another|one|an?|the|better|alternative) (?:\w+ )?(?:option|approach|alternative|solution|way|idea|possibility) (?:is|would|might|could)|(?:we|you|one|they|someone) (?:could|might) (?!not\b|be\b|have\b)(?:also |just |always |simply |at least |probably |perhaps |maybe |then |instead )?\w+|(?:we|you|one) can (?:also|just|always|simply|at least|then|instead)|could (?:also |just |simply |perhaps )?(?:help|use|add|be \w+(?:ed|en))|maybe (?:we|you|it|the)|perhaps (?:we|you|it|the|a)|the right thing|worth (?:a try|trying|doing|considering|discussing))\b/,
  },
  {
    id: "belief",
    name: "it gives an opinion",
    test: /\b(?:i (?:\w+ )?(?:think|believe|guess|suspect|feel|suppose|assume|imagine|hope|expect|fear|doubt|consider|find|bet|claim|mean)|im(?:h|n)?o|in my (?:\w+ )?(?:opinion|view|mind|book)|my (?:\w+ )?(?:opinion|view|impression|feeling|understanding|point)|as far as i|afaik|afaict|afaics|iiuc|it seems|seems (?:to|like|that)|my (?:\w+ )?(?:concern|suspicion|worry|fear|guess|take|preference)|i['’]m (?:\w+ )?(?:concerned|worried|confident)|i['’]m (?:\w+ )?(?:sure|afraid|convinced|pretty)|i['’]d (?:say|argue|think|guess)|i would (?:say|argue|assume|think|guess|expect)|to me|i am (?:\w+ )?(?:sure|afraid|convinced))\b/,
  },
  {
    id: "hedge",
    name: "it hedges",
    test: /\b(?:may|might|maybe|perhaps|probably|possibly|likely|could|somewhat|sort of|kind of|presumably|apparently|arguably|often|usually|typically|mostly|generally|most)\b/,
  },
  {
    id: "forecast",
    name: "it says what will or would be",
    test: /\b(?:will|won['’]t|would|wouldn['’]t|going to|gonna|\w+['’](?:ll|d))\b/,
  },
  {
    id: "judges",
    name: "it judges something",
    test: /\b(?:good|bad|better|worse|best|worst|wrong|right|terrible|horrible|awful|broken|useless|useful|great|nice|ugly|clean|problem|problems|issue|issues|garbage|crap|insane|stupid|silly|sane|acceptable|unacceptable|reasonable|unreasonable|fine|easy|easier|hard|harder|difficult|important|worth|sad|pain|painful|mess|messy|nightmare|hell|risk|risky|dangerous|realistic|fundamental|obvious|obviously|clearly|simple|trivial|impossible|pointless|overkill|annoying|valuable|advantage|disadvantage|benefit|drawback|cost|waste|mistake)\b/,
  },
  {
    id: "past",
    name: "it tells what happened",
    test: /\b(?:was|were|had|did|didn['’]t|wasn['’]t|weren['’]t|used to|went|came|took|got|made|broke|saw|said|found|ended up|happened|failed|tried|turned out|years? ago|last (?:year|time|week|month)|previous(?:ly)?|already|in the past|recently|back then|back in|once had|ago)\b/,
  },
  {
    id: "lived",
    name: "it speaks from experience",
    test: /\b(?:in my experience|my (?:\w+ )?experience|(?:i|we)(?:['’]ve| have)? (?:\w+ )?(?:had|did|saw|seen|tried|tested|looked|used|ran|run|found|wrote|worked|measured|spent|noticed|hit|asked|talked|got|sent|posted|checked|read|heard|remember|recall)|i (?:just|also|recently|actually) \w+ed|on my (?:machine|system|laptop|box)|at (?:work|my))\b/,
  },
  {
    id: "figures",
    name: "it gives figures",
    test: /\b\d+(?:[.,]\d+)*(?:%|x|k|m|ms|gb|mb|kb)?(?=[\s,.;:)/-]|$)|\b(?:percent|hundreds|thousands|millions|dozens|half|majority)\b/,
  },
  {
    id: "source",
    name: "it points to a source",
    test: /\[\d{1,3}\]|https?:\/\/|\b(?:see|according to|as \w+ (?:said|mentioned|pointed|noted)|documented|documentation|commit [0-9a-f]{7}|rfc ?\d+|manual|man page|lwn)\b/,
  },
  {
    id: "because",
    name: "it gives a reason",
    test: /\b(?:because|since|due to|thanks to|so that|in order to|which (?:is|means|makes|leads|causes)|the reason|otherwise|as a result|therefore|hence|given that)\b/,
  },
  {
    id: "instance",
    name: "it gives an example",
    test: /\b(?:for (?:example|instance)|e\.g\.?|such as|like the|come to mind|case in point|an example|good example|including|similar(?:ly)?)\b/,
  },
  {
    id: "exists",
    name: "it says that there is something",
    test: /\bthere(?:['’]s| is| are| was| were| has been| have been)\b/,
  },
  {
    id: "all",
    name: "it generalises",
    test: /\b(?:all|every|everyone|everybody|everything|always|never|nobody|no one|any|only|most|majority|none|entire|whole)\b/,
  },
  { id: "capitals", name: "it is loud", asWritten: true, test: /\b[A-Z]{3,} [A-Z]{2,}\b|!["'”)]?$/ },
  { id: "leads", name: "it leads up to what follows", test: /:["'”)]?$/ },
  {
    id: "assertive",
    name: "it comes to the point",
    test: /\b(?:my point|the point|the (?:real |main |big |only |actual )?(?:problem|issue|question|thing|reason|takeaway|answer)(?: here)? (?:is|was|with)|what (?:i|we) (?:mean|need|want|really)|the fact is|all i['’]m saying|i (?:mostly |really |only )?mean(?:t)?\b|it['’]s (?:just|mostly|all|really|simply|not) )/,
  },
  {
    id: "yours",
    name: "it takes up the other's words",
    test: /\b(?:you (?:say|said|mention|describe|propose|suggest|claim|mean|are saying|seem)|your (?:\w+ )?(?:point|points|argument|proposal|idea|suggestion|approach|concern|claim|assumption|example|question|sentence|patch|mail|email))\b/,
  },
];

// Longer statements are read at both ends only: a megabyte without a full stop says nothing more.
const headLength = 600;
const tailLength = 200;

/** Every cue that a statement's words hold, openings first. */
export function cuesIn(text: string): Feature[] {
  const read =
    text.length > headLength + tailLength
      ? `${text.slice(0, headLength)} … ${text.slice(-tailLength)}`
      : text;
  const lower = read.toLowerCase();
  const found: Feature[] = [];
  const isPlain = !anyRare.test(lower);
  for (const { id, name, test, asWritten } of rules) {
    const match = isPlain && rare.has(id) ? null : test.exec(asWritten ? read : lower);
    if (!match) continue;
    // Lower case can be longer than what was written ("İ"): then the words stand as they were matched.
    const { index, 0: words } = match;
    const said = lower.length === read.length ? wholeWords(read, index, index + words.length) : words;
    found.push({ id, name, text: quotable(said), value: 1 });
  }
  return found;
}

const inWord = /[\p{L}\p{N}_'’]/u;

/** A row may look for "n't care": a reader is shown "don't care". */
function wholeWords(text: string, from: number, to: number): string {
  let start = from;
  if (inWord.test(text[from] ?? "")) while (inWord.test(text[start - 1] ?? "")) start--;
  return text.slice(start, to);
}

const mostQuoted = 40;

/** Of a long stretch its first words and its last, which is what a row looks for. */
function quotable(said: string): string {
  const whole = said.replace(/^[\s,.:;)("'*_–-]+|[\s,.]+$/g, "");
  if (whole.length <= mostQuoted) return whole;
  const head = whole.slice(0, mostQuoted / 2);
  const last = whole.slice(-mostQuoted / 2);
  return `${head.replace(/\s\S*$/, "")} … ${last.slice(last.lastIndexOf(" ") + 1)}`;
}

const rules: readonly CueRule[] = [...openings, ...wordings];

// Fit one statement in ten together: where none of them does, one search tells so.
const rare: ReadonlySet<string> = new Set(
  "grants ownsUp approves noObjection disclaims likewise refuses rhetoric wonders assertive yours".split(" "),
);
const anyRare = new RegExp(wordings.flatMap(({ id, test }) => (rare.has(id) ? [test.source] : [])).join("|"));
