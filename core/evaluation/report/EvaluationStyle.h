// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string_view>

namespace likeness {

/// The report's style sheet.
inline constexpr std::string_view kEvaluationStyle = R"css(
:root{color-scheme:light dark;--page:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#d9dde3;--wash:#f4f6f8;--accent:#1d4f91;
--genuine:#0b7a6a;--impostor:#b23a22;--people:#7a4fa3;--warn:#8a5a00;--warnwash:#fff6e0}
@media (prefers-color-scheme:dark){:root{--page:#14171b;--ink:#e6e9ed;--soft:#9aa4b0;--line:#333a43;--wash:#1c2026;
--accent:#7fb0ee;--genuine:#4fc7b2;--impostor:#f08a70;--people:#c3a1e6;--warn:#f0c060;--warnwash:#2c2512}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
main{max-width:68rem;margin:0 auto;padding:2.2rem 1.5rem 4rem}
header{border-bottom:3px solid var(--accent);padding-bottom:1rem;margin-bottom:1.6rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.25rem;margin:2.4rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
p{margin:.5rem 0;max-width:52rem}
.sub,.note-text,figcaption,.cards small{color:var(--soft)}
.note-text,figcaption{font-size:.88rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(13.5rem,1fr));gap:.8rem;margin:1.2rem 0}
.card{background:var(--wash);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem}
.card b{display:block;font-size:1.55rem;line-height:1.25;font-variant-numeric:tabular-nums}
.card span{display:block;font-size:.85rem;color:var(--soft)}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.38rem .7rem .38rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th{font-size:.85rem;color:var(--soft);font-weight:600}
td.n,th.n{text-align:right}
tr.none td{color:var(--soft)}
.wide{overflow-x:auto}
.facts th{width:15rem;font-weight:500}
.facts td{overflow-wrap:anywhere}
code{font:.88em/1.4 ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(27rem,100%),1fr));gap:1.4rem;margin:1rem 0}
figure{margin:0;break-inside:avoid}
svg{display:block;width:100%;height:auto;font-family:inherit}
svg .grid{stroke:var(--line);stroke-width:1}svg .axis{stroke:var(--soft);stroke-width:1.2}
svg text{fill:var(--ink)}svg .label{font-size:12px}svg .title{font-size:13px;font-weight:600}svg .note{font-size:11px;fill:var(--soft)}
svg .line{fill:none;stroke-width:2;stroke:var(--accent)}svg .people{stroke:var(--people);stroke-dasharray:6 3}
svg .genuine{stroke:var(--genuine)}svg .impostor{stroke:var(--impostor)}
svg .ideal{stroke:var(--soft);stroke-width:1;stroke-dasharray:3 3}
svg .area{stroke:none;opacity:.18}svg .area.genuine{fill:var(--genuine)}svg .area.impostor{fill:var(--impostor)}
svg .point{fill:var(--accent)}svg .bar{stroke:var(--accent);stroke-width:1.4}
svg .mark{stroke:var(--soft);stroke-width:1;stroke-dasharray:4 3}svg .unsupported{fill:var(--soft);opacity:.13}
.pairs{display:grid;grid-template-columns:repeat(auto-fill,minmax(15.5rem,1fr));gap:.8rem;margin:.8rem 0}
.pair{border:1px solid var(--line);border-radius:8px;padding:.6rem;break-inside:avoid;font-size:.84rem;min-width:0}
.faces{display:flex;gap:.4rem;margin-bottom:.4rem}
.faces img,.faces i{width:50%;height:auto;max-width:112px;aspect-ratio:1;background:var(--wash);border-radius:4px;display:block}
.pair b{font-variant-numeric:tabular-nums}
.pair span{display:block;color:var(--soft);overflow-wrap:anywhere}
.warn{background:var(--warnwash);border-left:4px solid var(--warn);padding:.6rem .9rem;margin:1rem 0;max-width:none}
ul{padding-left:1.2rem;max-width:52rem}li{margin:.3rem 0}
footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--soft);font-size:.85rem}
@page{size:A4;margin:16mm 14mm}
@media print{:root{color-scheme:light;--page:#fff;--ink:#1b1f24;--soft:#50585f;--line:#cfd4da;--wash:#f4f6f8;--accent:#1d4f91;
--genuine:#0b7a6a;--impostor:#b23a22;--people:#7a4fa3;--warn:#8a5a00;--warnwash:#fff6e0}
body{font-size:10pt}table{font-size:8.5pt}td.n,td:first-child{white-space:nowrap}.facts td{white-space:normal}th,td{padding-right:.5rem}main{max-width:none;padding:0}h2{break-after:avoid;margin-top:1.4rem}h3{break-after:avoid}tr,.card,.warn{break-inside:avoid}
.cards{grid-template-columns:repeat(4,1fr)}.card b{font-size:1.2rem}.plots{grid-template-columns:1fr 1fr;gap:.8rem}
.pairs{grid-template-columns:repeat(4,1fr)}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";

} // namespace likeness
