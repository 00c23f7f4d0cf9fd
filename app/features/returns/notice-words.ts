/**
 * How mail servers say, in words meant for people, what became of a mail. Each list is one meaning;
 * alone none proves anything: a guest may complain of a full mailbox, too.
 */
const anyOf = (...patterns: RegExp[]) =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), "iu");

/** Words between two others: short, and not into the next sentence but one. */
const noun =
  /(?:user|recipient|mailbox|account|address(?:ee)?|alias|e-?mail|domain|host|inbox|mail ?folder|destinat\w*)/
    .source;
const empfaenger =
  /(?:Empfänger\w*|Adress\w*|Post[fF]ach|E-?Mail-?Adresse|Benutzer\w*|Konto|Domain|Mailbox|Briefkasten)/
    .source;

/** That a mail will not arrive. */
export const saysFailed = anyOf(
  /(?:can|could|will|would|did|was|were|is|are|has|have)(?: ?not|n['’]t)(?: been| be)?(?: \w+){0,2} (?:deliver|deliverable|sent|send|forward|relay|reach|accept|process|transmit|rout|resolv|located)/,
  /not (?:deliver(?:ed|able)|permitted to|accepted|accepting)|non-?deliver(?:y|able)|un-?deliver(?:ed|able|ed)/,
  /(?:un-?able|unsuccessful|fail(?:ed|ure|s)?|impossible|attempt\w*|error\w*|problem\w*)(?: (?:in|to|while|when|during|with))?(?: \w+)? (?:deliver|send|relay|forward|transmit|reach|transport|mail)/,
  /(?:delivery|transmission|transfer|sending|delevery)[^.!?]{0,160}(?:fail|error|impossible|unsuccessful|not possible|abort|cancel|refused|denied)/,
  /(?:permanent(?:ly)?|fatal)(?: \w+){0,2} (?:fail|error|reject|problem)|(?:failed|rejected) permanently/,
  /(?:unknown|no such|invalid|illegal|unrout\w+|unresolv\w+|bad|inactive|disabled|nonexist\w+|non-exist\w+|misspelled|incorrect|undefined|ambiguous)(?: \w+){0,2} (?:local|user|recipient|mailbox|account|address|person|domain|host|destination|name|alias|part)/,
  new RegExp(
    `${noun}s?\\b[^!?\\n]{0,90}\\b(?:unknown|not (?:found|known|listed|valid|local|exist|recogni[sz]ed|available|allowed|a valid|active|our)|does(?: not|n['’]t) (?:exist|have|like|accept)|disabled|inactive|suspended|invalid|unavailable|reject|denied|refused|over ?quota|(?:is|are|too) full|expired|deactivated|blocked|discontinued|closed|deleted|terminated|no longer|moved|exceed)`,
  ),
  /over ?quota|quota (?:exceed|violat|full)|exceed\w*[^.!?]{0,60}(?:quota|storage|size|limit|attempts)|(?:disk|mailbox|mail ?folder|inbox)[^.!?\n]{0,30}full|not enough (?:disk|storage)/,
  /host unknown|no (?:mx|route|matches|valid recipients?|account|mailbox|user)\b|relay(?:ing)? (?:access )?(?:denied|not|prohibited)|too many hops|mail loop|giv(?:e|en|ing) up|gave up|bounc(?:ed|ing)|(?:timed? ?out|timeout)|connection (?:refused|reset)/,
  /(?:message|mail|e-?mail)s?\b[^.!?]{0,60}(?:reject|refused|blocked|return(?:ed|ing)|discarded|unsent|not allowed|too (?:large|big))|return(?:ed|ing) (?:to|message|mail)|unsent message|access denied|(?:spam|virus|policy)[^.!?\n]{0,40}(?:reject|refused|block|detected)/,
  /(?:nicht|kein\w*)(?: \w+){0,3} (?:zustell|zugestellt|ausgeliefert|aus(?:zu)?liefer|übermittel|übertragen|versendet|gesendet|weitergeleitet|erreich|angenommen|gefunden)|unzustellbar/,
  /(?:Zustell|Auslieferung|Übermittlung|Übertragung|Versand|Sende)\w*[^.!?]{0,120}(?:fehlgeschlagen|gescheitert|nicht möglich|unmöglich|abgebrochen|misslungen|erfolglos|aufgegeben|Fehler)/,
  new RegExp(
    `${empfaenger}[^!?\\n]{0,90}(?:unbekannt|existier\\w+ nicht|nicht (?:existier|gefunden|erreich|vorhanden|gültig|verfügbar|mehr)|voll\\b|abgelehnt|ungültig|deaktiviert|gesperrt|gelöscht|überschritten|gibt es nicht)`,
  ),
  /(?:unbekannte\w*|ungültige\w*) (?:Empfänger|Adress|Benutzer|E-?Mail|Domain)|(?:Nachricht|Mail)\w*[^.!?]{0,60}(?:abgewiesen|abgelehnt|zurückgewiesen|verweigert|zurückgesandt|nicht akzeptiert)|Speicherplatz[^.!?\n]{0,30}(?:überschritten|voll)|fehlgeschlagen/,
  /n['’]a pas (?:pu )?(?:être|été|abouti)|non (?:remis|distribué|délivré)|échec (?:de|d['’])|(?:destinataire|adresse|boîte|utilisateur)[^.!?]{0,60}(?:inconnu|introuvable|n['’]existe|plein|invalide|rejet)/,
  /no (?:se |ha |fue |es )?(?:pudo|podido|puede|posible|ha sido)[^.!?]{0,40}(?:entreg|envi)|no entregad|(?:destinatario|direcci|buz|usuario)[^.!?]{0,60}(?:desconocid|no existe|no encontrad|llen)/,
  /impossibile (?:recapit|consegn|invi)|non (?:è stat[oa]|recapitat|consegnat)|mancat[oa] (?:recapito|consegna)|casella[^.!?\n]{0,30}piena|não (?:foi|pôde|pode)[^.!?]{0,40}(?:entreg|envia)|caixa[^.!?\n]{0,30}cheia/,
  /niet (?:worden )?(?:afgeleverd|bezorgd|besteld|verzonden)|onbestelbaar|nie (?:można|mogła|udało|została)[^.!?]{0,60}(?:dostarcz|wysła)|kunne ikke lever|kunde inte lever|ei voitu toimittaa|nem (?:lehet|sikerült)[^.!?]{0,40}kézbes|nepodařilo|teslim edilemedi/,
  /не (?:удалось|может быть|была?|было|доставлен)[^.!?]{0,60}(?:достав|отправ|получател|доставлен)|недоставлен/,
  /(?:配信|送信|配送|転送|届け)[^。\n]{0,30}(?:でき|不能|エラー|失敗|られ|ません)|宛先[^。\n]{0,20}(?:不明|存在|見つ|誤)|(?:アドレス|ユーザ)[^。\n]{0,20}(?:存在|不明|見つか|間違)/,
  /(?:无法|不能|未能)[^。\n]{0,20}(?:投递|送达|发送|传送|到达)|(?:投递|发送|退信)[^。\n]{0,10}(?:失败|通知)|退信|(?:無法|不能)[^。\n]{0,20}(?:投遞|傳遞|送達|寄送)|배달|반송|전송[^.\n]{0,10}실패/,
);

/** An answer of an SMTP server that refuses for good, quoted. */
export const quotesRefusal =
  /(?:^|[\s:>("'«-])5[0-5]\d[ -](?:#?5\.\d{1,3}\.\d{1,3}\b|<|[A-Za-z'"[])|\b5\.\d\.\d{1,3}\b(?!\.\d)|\(#5\.\d\.\d{1,3}\)/m;

/** That nothing is lost yet. */
export const saysLate = anyOf(
  /(?:not|n['’]t) yet (?:been )?(?:deliver|sent|reach)|(?:still|being) (?:queued|held|trying|attempting|undelivered|in the queue|retried)|(?:has|have) been in the queue/,
  /(?:deliver|message|mail|versand)\w*[^.!?\n]{0,60}\b(?:is|are|was|were|been|being|temporarily) (?:delayed|deferred)|delay(?:ed)? (?:in )?(?:deliver|notification|mail|message)|(?:delivery|mail|message)[\w -]{0,24}[( ]delay(?:ed)?\b/,
  /will (?:\w+ )?(?:keep|continue|be|go on)(?: to)?(?: \w+)? ?(?:try|trying|retry|retried|attempt|resent|made)|attempts? will continue|(?:do|need) not (?:need to )?(?:re-?send|do anything)|no (?:further )?action is required|warning message only|will be retried|(?:keep|continue) (?:on )?trying/,
  /verzöger|verspätet|noch nicht (?:\w+ )?(?:zugestellt|ausgeliefert|übermittelt|zustellen)|weiter(?:hin|e)? \w*(?:versuch|zuzustellen)|(?:erneut|später|wieder) (?:\w+ )?(?:versuch|zuzustellen|zugestellt)|weitere (?:Zustell)?versuche/,
  /retard[ée]|différé|(?:tentativ|essai)\w* (?:seront|continu)|retras(?:o|ad)|demor(?:a|ad)|ritard|atras|vertraagd|opóźni|försenad|forsinke|задерж|遅延|遅れ|再送|延迟|延遲/,
);

/** That it is over, although delays are spoken of as well. */
export const saysOver =
  /giv(?:e|en|ing) up|gave up|(?:will|can)(?: ?not|n['’]t) (?:\w+ )?(?:be )?(?:retr|try)|not going to try|in the queue too long|no (?:more|further) (?:attempt|retr|tries)|fail(?:ed|ure) permanent|permanent(?:ly)? (?:fail|error)|(?:retry|time|timeout|delivery time)\w*[^.!?\n]{0,20}(?:exceeded|expired)|endgültig|aufgegeben|nicht (?:mehr|weiter) versuch|keine weiteren|could not be delivered for|will be deleted|(?:was|were|been) (?:returned|deleted from)/i;

/** How such a notice is headed; "Re:" and "Fwd:" stand before what people write. */
export const headsNotice = new RegExp(
  `^(?!\\s*(?:re|aw|antw|sv|fwd?|wg|tr|rv)\\s*:)[\\s\\S]*(?:${[
    /un-?deliver(?:able|ed)|non-?deliver|(?:fail(?:ure|ed)|returned?|error|rejected|bounced?|unsent|refused|undelivered|blocked)[\w :-]{0,24}(?:mail|message|deliver|notice|notification)/,
    /(?:deliver\w*|mail|message|transfer|e-?mail|nachricht)[\w' :()/-]{0,40}(?:fail|error|status|problem|report|not delivered|returned|rejected|refused|unsuccessful|impossible|bounc|notification|delay|could not|undeliver|warning)/,
    /failure notice|warning:|could not (?:be delivered|send)|user unknown|\bbounce\b|delivery[ -](?:status|notification|report)|^delayed\b|^returned\b|^nondeliver|^\*\*\* ?undeliver/,
    /unzustellbar|(?:nicht|un)[ -]?(?:zustell|zugestellt|übermittel|ausgeliefert)|(?:zustell|sende|übermittlung|versand|mail)\w*[\w :-]{0,30}(?:fehl|verzöger|problem|gescheitert|unmöglich|status|bericht|nicht)|verzögerte? /,
    /non remis|échec|impossible de|retour(?:né)? .{0,20}exp|no entregad|(?:mensaje|entrega|correo).{0,30}(?:devuelto|fall|error|retras|estado)|mancat|(?:messaggio|recapito|consegna).{0,30}(?:non|imposs|notifica)|onbestelbaar|niet (?:afgeleverd|bezorgd)|nie dostarcz|zwrot|не доставлен|недоставлен|não entreg/,
    /配信|送信.{0,6}(?:エラー|失敗|でき)|エラー|戻り|不達|届き?ません|退信|投递|失败|系统退|傳遞|未送達|반송|배달/,
  ]
    .map(({ source }) => source)
    .join("|")})`,
  "iu",
);

/** Names that mail servers, not people, write under. */
export const isServer = ({ name, address }: { name: string; address: string }) =>
  /^(?:mailer[-_.]?daemon|post-?master|mail[-_.]?(?:er|daemon|system|delivery|admin\w*|gateway|server)?|mdaemon|double-bounce|bounces?|mailerdaemon|mmdf|smtp\w*|(?:mail[-_.])?delivery[-_.\w]*|ndr|maild|email[-_.]?(?:daemon|system)|autoresponder-bounce)(?:[+=-][^@]*)?(?:@|$)/i.test(
    address,
  ) ||
  /mail(?:er)?[-_ .]?(?:delivery|daemon|system|administrator|gateway|server|router)|delivery (?:sub)?system|post ?master|(?:system|e-?mail)[-_ ]?administrator|internet mail (?:delivery|service)|mail(?:ing)? subsystem/i.test(
    name,
  );
