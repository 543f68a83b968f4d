/** What generated spaningar are made of: every actor does every thing, everywhere, so that no two need be alike. */
export const actors = [
  'Hemtjänsten', 'En byförening', 'Ett transportföretag', 'Gymnasiet', 'Bygghandeln', 'En vårdcentral', 'Kommunens matlag', 'Ett energibolag', 'Biblioteket', 'En skogsägare',
  'Folkhögskolan', 'Ett nystartat bolag', 'Räddningstjänsten', 'En idrottsförening', 'Livsmedelsbutiken', 'Ett fastighetsbolag', 'Kollektivtrafiken', 'En lantbrukare',
  'Kulturskolan', 'Ett vårdföretag', 'Turistbyrån', 'En bostadsrättsförening', 'Apoteket', 'Ett industriföretag', 'Förskolan', 'En pensionärsförening',
] as const;

export const deeds = [
  ['teknik', 'prövar en assistent som skriver journaler', 'pröva en språkmodell som skriver utkast till journaler'],
  ['teknik', 'låter en drönare köra prover', 'skicka prover och läkemedel med drönare i stället för bil'],
  ['teknik', 'har slutat ta emot papper', 'ta emot ansökningar bara digitalt, med hjälp på plats för den som behöver'],
  ['teknik', 'delar sensorer med grannen', 'dela mätare i vatten och mark med granngården'],
  ['demografi', 'anställer folk över sjuttio', 'anställa personer som gått i pension, några timmar i veckan'],
  ['demografi', 'slår ihop två klasser', 'slå ihop klasser därför att årskullarna har blivit så små'],
  ['demografi', 'får söka personal i tre länder', 'söka personal i andra länder efter ett år utan sökande'],
  ['social', 'håller öppet utan personal på kvällen', 'hålla obemannat på kvällarna, med medlemskort i dörren'],
  ['social', 'ordnar middag för ensamma', 'bjuda in till gemensam middag varje torsdag, och hälften som kommer bor ensamma'],
  ['social', 'byter tjänster utan pengar', 'byta tjänster med varandra i en egen app, utan pengar'],
  ['ekonomi', 'hyr i stället för att köpa', 'hyra maskiner per timme i stället för att äga dem'],
  ['ekonomi', 'betalar för utfall och inte timmar', 'betala leverantören efter utfall i stället för timmar'],
  ['ekonomi', 'får nej från banken på grund av läget', 'skjuta på bygget, eftersom banken inte lånar ut på orten'],
  ['miljo', 'köper spillvärme av ett serverrum', 'värma lokalen med spillvärme från ett serverrum'],
  ['miljo', 'planerar för torka två somrar i rad', 'planera vattnet efter två torra somrar i rad'],
  ['miljo', 'delar el med granngården', 'dela el med grannen genom ett gemensamt lager'],
  ['politik', 'möter nya krav på beredskap', 'lagra för två veckor sedan kraven på beredskap skrevs om'],
  ['politik', 'styrs om av ett nytt stöd', 'ändra inriktning sedan ett stöd lades om'],
  ['politik', 'samlar fyra kommuner i en nämnd', 'lägga frågan i en gemensam nämnd för fyra kommuner'],
  ['juridik', 'väntar på besked om vem som äger data', 'vänta med tjänsten tills det är klart vem som äger uppgifterna'],
  ['juridik', 'får dispens på prov', 'göra på ett nytt sätt under en tidsbegränsad dispens'],
  ['juridik', 'skriver om avtalen efter en dom', 'skriva om sina avtal efter en dom'],
  ['varderingar', 'blir bortvald av unga', 'ändra sina scheman, eftersom unga väljer bort kvällar och helger'],
  ['varderingar', 'får frågor om klimatet vid anställning', 'svara på frågor om klimatet redan vid anställningsintervjun'],
  ['varderingar', 'säger upp avtal för sin integritet', 'säga upp en tjänst därför att medlemmarna inte vill bli mätta'],
] as const;

export const places = [
  'i Exempelstad', 'i Norrdalen', 'i Sjöbygden', 'i Fjällinge', 'i västra länsdelen', 'i Östra skärgården', 'i inlandet', 'längs kustbandet', 'i tre kommuner', 'vid gränsen', 'i residensstaden',
  'på bruksorten', 'i fjällvärlden', 'längs pendlarstråket', 'i länets största by', 'i norra delen av länet', 'på slättbygden', 'i hamnstaden', 'i skogsbygden', 'i grannlänet', 'i Sverige', 'i Norge', 'i Finland',
  'på en mindre ort', 'på en ort utan tåg', 'i universitetsstaden', 'i glesbygden', 'på fyra orter', 'i en stadsdel', 'på landsbygden',
] as const;

export const moments = ['i vintras', 'i våras', 'i somras', 'i höstas', 'sedan årsskiftet', 'den här månaden', 'sedan i fjol', 'nu', 'för första gången', 'andra året i rad'] as const;

export const sources = [
  ['samtal', 'På ett möte med kommunen'], ['samtal', 'Samtal med den som ansvarar'], ['egen', 'Såg det själv på plats'], ['media', 'Lokal nyhetsrapportering'], ['media', 'Branschtidning'],
  ['myndighet', 'Myndighetens årsrapport'], ['forskning', 'Forskningsrapport, sammanfattningen'], ['naringsliv', 'Företagets kvartalsbrev'], ['annat', 'Tips från en kollega'],
] as const;

export const consequences = [
  'Servicen kan flytta närmare den som bor långt ut.', 'Det binder resurser som vi har räknat med till annat.', 'Fler kan göra likadant om det håller ett år till.',
  'Avståndet mellan dem som kan och inte kan växer.', 'Det ändrar vem vi behöver samarbeta med.', 'Kompetensen vi saknar i dag blir en annan.',
  'Våra planer räknar med motsatsen.', 'Det gör oss mer beroende av en enda leverantör.', 'Små orter kan bli först i stället för sist.', 'Det pekar mot att ansvaret flyttar från region till förening.',
] as const;

export const questions = [
  'Vad om det är det vanliga om tio år?', 'Vad om alla gör så samtidigt?', 'Vad om staten sätter stopp?', 'Vad om det bara fungerar i städer?', 'Vad om det är vi som måste börja?',
  'Vad om kostnaden halveras en gång till?', 'Vad om ingen vill ta över?', 'Vad om det sprider sig hit före 2030?',
] as const;

export const doubts = [
  'Det hänger på en enda eldsjäl.', 'Stödet tar slut nästa år.', 'Liknande försök har lagts ner.', 'Upphandlingen sätter gränser.', 'Få använder det än så länge.', 'Siffrorna är från ett enda år.',
] as const;

export const units = ['samhällsanalys', 'näringsliv', 'kultur', 'infrastruktur', 'hälso- och sjukvård', 'kollektivtrafik', 'miljö och energi', 'kompetensförsörjning', 'stab', 'folkhälsa'] as const;
export const keywords = ['service', 'energi', 'kompetens', 'vård', 'data', 'mat', 'boende', 'resor', 'beredskap', 'kultur', 'skola', 'avstånd', 'åldrande', 'delning', 'klimat'] as const;
