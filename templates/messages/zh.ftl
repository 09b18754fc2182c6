# 网站的简体中文用语 (The words of the site in Simplified Chinese).
#
# 标签用名词,句子用书面语;括号、冒号、顿号用全角。顺序和说明见 `en.ftl`。

## 数和量

number-group-sign = { "," }
number-decimal-sign = { "." }
number-minus-sign = −
amount-range = { $low }至{ $high }
amount-at-least = 至少{ $number }
amount-up-to = 最多{ $number }

## 句中的列举

list-next = { $list }、{ $entry }
list-last = { $list }和{ $entry }

## 日期:其他日期的基础

date-year =
    { $era ->
        [bc] 公元前{ $year }年
        [early] 公元{ $year }年
       *[ad] { $year }年
    }
date-month-name = { $month }月
date-season-name =
    { $season ->
        [21] 春季
        [22] 夏季
        [23] 秋季
       *[24] 冬季
    }
date-day-of-month = { $month }{ $day }日
date-days-of-month = { $month }{ $first }日至{ $last }日
date-with-year = { $year }{ $words }

## 部分不明的日期

date-decade = { $year }年代
date-some-year = { $span }间的某一年
date-some-month = { $date }某月
date-some-day = { $date }某日

## 有疑问的日期

date-about = { $date }前后
date-uncertain = { $date }（不确定）
date-about-uncertain = { $date }前后（不确定）
date-note = { $date }（{ $note }）
date-note-on-all =
    { $quality ->
        [approximate] 约数
        [uncertain] 不确定
       *[both] 约数且不确定
    }
date-note-on-parts =
    { $quality ->
        [approximate] { $parts }为约数
        [uncertain] { $parts }不确定
       *[both] { $parts }为约数且不确定
    }
date-note-next = { $notes }，{ $note }
date-part-name =
    { $part ->
        [year] 年份
        [month] 月份
        [season] 季节
       *[day] 日期
    }

## 时刻

date-at-time = { $date }{ $time }
date-clock = { $hour }:{ $minute }
date-clock-seconds = { $hour }:{ $minute }:{ $second }
date-clock-utc = { $time }（UTC）
date-clock-offset = { $time }（UTC{ $offset }）

## 时段

date-span = { $first }至{ $last }
date-span-of-phrases = { $first }至{ $last }
date-span-from-to = 从{ $first }到{ $last }
date-since = 自{ $date }起
date-from-end-unknown = 自{ $date }起（结束时间不明）
date-until = 截至{ $date }
date-until-beginning-unknown = 截至{ $date }（开始时间不明）

## 多个日期

date-list-next = { $dates }、{ $date }
date-list-or = { $dates }或{ $date }
date-list-and = { $dates }和{ $date }
date-one-of =
    { $precision ->
        [month] { $span }中的某一个月
        [day] { $span }中的某一天
       *[year] { $span }中的某一年
    }
date-each-of =
    { $precision ->
        [month] { $span }的每个月
        [day] { $span }的每一天
       *[year] { $span }的每一年
    }
date-or-earlier = { $date }或更早
date-or-later = { $date }或更晚
date-and-earlier =
    { $precision ->
        [year] { $date }及此前各年
        [month] { $date }及此前各月
        [season] { $date }及此前各季
       *[day] { $date }及此前各日
    }
date-and-later =
    { $precision ->
        [year] { $date }及此后各年
        [month] { $date }及此后各月
        [season] { $date }及此后各季
       *[day] { $date }及此后各日
    }

## 日期记法的含义

notation = { $clauses }。
notation-next = { $clauses }；{ $clause }
notation-approximate = “~”表示“前后”：文件没有说明精确时间
notation-uncertain = “?”表示“不确定”：有理由怀疑这一日期
notation-approximate-uncertain = “%”表示“前后”且“不确定”：日期不精确，并且有理由怀疑
notation-parts = 符号所在的位置说明它针对日期的哪一部分
notation-unspecified = “X”代表不明的数字
notation-season = 月份位置上的“{ $code }”代表{ $season }
notation-span = “/”位于开始与结束之间
notation-open-beginning = “/”前的“..”表示没有设定开始时间
notation-open-end = “/”后的“..”表示没有设定结束时间
notation-unknown-beginning = “/”前空缺表示开始时间不明
notation-unknown-end = “/”后空缺表示结束时间不明
notation-one-of = “[”和“]”之间的日期有一个是对的，但不知道是哪一个
notation-all-of = “{ "{" }”和“{ "}" }”之间的日期全都包括在内
notation-range = 两个日期之间的“..”代表其间的所有日期
notation-or-earlier = 日期前的“..”表示该日期或更早的某一时间
notation-or-later = 日期后的“..”表示该日期或更晚的某一时间
notation-and-earlier = 日期前的“..”表示该日期及此前的所有时间
notation-and-later = 日期后的“..”表示该日期及此后的所有时间
notation-before-year-1 = “{ $written }”即{ $year }，因为这种记法有公元0年
notation-time = “T”位于日期与时刻之间
notation-time-utc = “Z”表示协调世界时（UTC）
notation-time-offset = 时刻后的数字是与协调世界时（UTC）的时差

## 浏览

skip-to-content = 跳到正文
site-navigation = 网站
home = 首页
timeline = 时间线
topics = 主题
places = 地点
statistics = 统计
documents = 文件
bibliography = 参考文献
corrections = 更正
data = 数据
search = 搜索
languages = 语言
language-name = 简体中文
previous-year = 上一年
next-year = 下一年
previous-event = 上一事件
next-event = 下一事件
on-this-page = 本页目录
page-title = { $page } · { $site }
title-and-more = { $title }：{ $more }

## 计数

event-count = 
    { $count ->
        [0] 没有事件
       *[other] { $count }个事件
    }
document-count = 
    { $count ->
        [0] 没有文件
       *[other] { $count }份文件
    }
observation-count = 
    { $count ->
        [0] 没有数字
       *[other] { $count }个数字
    }
citation-count =
    { $count ->
        [0] 未被引用
       *[other] 被引用{ $count }次
    }

## 首页

years-at-a-glance = 历年一览
years-at-a-glance-help = 每根柱代表一年，高度是当年开始的事件数。选择年份可阅读该年。
decades-at-a-glance-help = 每根柱代表若干年，高度是其间开始的事件数。选择一根柱可在时间线中继续阅读。
skip-the-years = 跳过年份
what-went-on = 持续多年的事件
main-statistics = 主要统计
latest-changes = 最近的修改
record-covers = { $first_year }至{ $last_year }的{ event-count }
record-extent = { $covers }。{ $rests_on }
record-rests-on = 这里的一切都以{ $count }份任何人都能查阅的文件为依据。

## 时间线

timeline-title = 时间线
timeline-intro = 按时间顺序列出全部事件。
timeline-years-intro = 每一年及其事件。
decade-title = { $year }代
filters = 查找事件
filter-topic = 主题
filter-place = 地点
filter-certainty = 把握程度
filter-from-year = 起始年份
filter-to-year = 结束年份
filter-words = 标题或摘要中的词语
filter-any = 不限
filter-clear = 显示全部事件
filter-status = 
    { $count ->
        [0] 没有符合条件的事件。可减少条件，或显示全部事件。
       *[other] 显示{ $count }个事件。
    }
filter-link-help = 本页网址已包含所选条件，可以直接转给他人。

## 年份

year-undated-month = 未注明月份
year-continuing = 持续中
year-continuing-help = 这些事件始于较早年份，当时尚未结束。
year-possible = 可能属于本年
year-possible-help = 文件没有说明这些事件是否发生在这一年。
year-statistics = 统计的内容
year-empty-help = 这并不表示什么都没有发生。

## 事件

event-date-notation = EDTF记法
event-certainty = 把握程度
event-accounts = 各资料来源的说法
event-accounts-intro = 各资料来源说法不同。这里按各自的原意列出，不取平均值。
event-map = 发生地点
event-sources = 资料来源
event-related = 相关事件
event-revisions = 修改
event-no-revisions = 本页自添加以来没有修改。
event-permalink = 永久网址
event-permalink-help = 这个网址不会改变。
event-embed = 在其他网站上展示此事件
event-embed-help = 把这段代码复制到网页中。它只加载卡片，不跟踪任何人。
event-embed-see = 查看卡片
event-embed-frame = 作为框架中的卡片
event-embed-height = 框架高 440 像素；宽度不足 400 像素时，请设为 540 像素。
event-embed-quotation = 作为引文
event-embed-quotation-help = 用于会删除所粘贴框架的地方。
event-report = 报告错误
former-address = 本页已移动。

## 把握程度及各词含义

certainty-confirmed = 已证实
certainty-confirmed-meaning = 有官方记录为证，或相互独立的文件一致。
certainty-reported = 据报道
certainty-reported-meaning = 一家媒体、一个组织或未具名的人这样说，尚无独立佐证。
certainty-disputed = 有争议
certainty-disputed-meaning = 各文件相互矛盾；事件页面列出每一种说法。

## 内容提示

content-note = 内容提示
content-note-death = 死亡
content-note-violence = 暴力
content-note-sexual-violence = 性暴力
content-note-torture = 酷刑
content-note-execution = 处决
content-note-child-harm = 对儿童的伤害
content-note-forced-abortion = 强制堕胎
content-note-starvation = 饥饿

## 翻译

translation-label = 关于译文
translation-machine = 机器翻译
translation-machine-meaning = 由机器翻译，还没有人读过。
translation-draft = 译文草稿
translation-draft-meaning = 尚待母语者审读。
translation-reviewed = 译文已审阅
translation-reviewed-meaning = 已由母语读者读过。
translation-missing = 尚未翻译
translation-missing-meaning = 这段文字尚未翻译，以原文显示。
translation-partial = 部分文字尚未翻译，以原文显示。
translation-stale = 译文已过时：译文完成之后原文有改动。
translation-see-original = 阅读原文

## 已撤回的事件

withdrawn-title = 此事件已撤回
withdrawn-text = 这个网址上的事件已被撤回，其文字不再属于本记录。
withdrawn-reason = 理由
withdrawn-reason-safety = 公布可能使人陷入危险。
withdrawn-reason-inaccurate = 事情并非如其所述。
withdrawn-reason-duplicate = 本记录中另有事件叙述同一件事。
withdrawn-reason-rights = 有人的权利与其公布相抵触。

## 主题

years-first-and-last = { $first_year }至{ $last_year }

## 地点

places-title = 地点
places-intro = 本记录提到的地点，以及各处发生的事件。
places-map = 地点分布图
places-map-help = 标记越大，本记录中有关该地的事件越多。彼此太近的地点共用一个带字母的标记。省、道、自治州、郡和县只写名称，不加标记。图上的每个地点也都列在下面的清单中。
places-map-part = 放大的局部
places-map-group = { $place } +{ $others }
places-map-key = 图中的字母
places-map-outlines = 轮廓：
event-map-shows = 标出{ $places }的地区图。
places-list = 地点清单
places-map-crowded = 在图上范围内、但没有位置标注名称的地点：
places-map-beyond = 另有{ $count }个地点在图外或没有坐标，见下面的清单。
place-events = 此地的事件
place-contains = 下属地点
place-coordinates = { $latitude }，{ $longitude }
place-coordinates-label = 纬度和经度
place-kind = 地点类别
place-kind-country = 国家
place-kind-province = 省、道
place-kind-prefecture = 自治州
place-kind-county = 县、郡
place-kind-city = 市
place-kind-village = 村
place-kind-river = 河流
place-kind-crossing = 口岸
place-kind-camp = 关押营
place-kind-building = 建筑物

## 文件

documents-title = 参考文献
documents-intro = 本记录引用的全部文件、在何处可以找到，以及各自佐证的内容。
document-kept-at = 所在之处
document-archived = 存档副本，{ $date }
document-original = 原网址
document-not-online = 网上没有：请咨询图书馆。
document-cited-by-events = 引用这份文件的事件
document-supports = 佐证内容
translated-title = 译名
reliability = 与所述内容的远近
reliability-primary = 一手
reliability-primary-meaning = 官方记录、调查或亲历者的讲述。
reliability-secondary = 二手
reliability-secondary-meaning = 报道或研究一手文件的作品。
reliability-tertiary = 三手
reliability-tertiary-meaning = 概括其他作品的作品，例如百科全书。

## 注释和来源

notes = 注释
note-back = 回到正文

## 引用此事件

cite-event = 引用此事件
cite-document = 引用这份文件
cite-timeline = 引用本时间线
cite-style-chicago-author-date = 芝加哥（作者—日期）
cite-style-chicago-notes = 芝加哥（注释）
cite-style-apa = APA
cite-style-mla = MLA
cite-save-as = 保存为{ $format }
cite-sources-too = 如果依据的是文件本身的内容，请同时引用该文件。

## 统计和图表

statistics-title = 统计
statistics-intro = 统计或估计了什么、由谁统计、载于何处。相互矛盾的数字并列，不取平均，也不相加。
statistic-unit = 单位
statistic-kind = 类别
measure-kind-series = 系列
measure-kind-series-meaning = 逐年统计同一事物。
measure-kind-estimates = 估计
measure-kind-estimates-meaning = 对同一事物的多个数字，各有来源。
measure-kind-levels = 档次
measure-kind-levels-meaning = 有名称的等级，例如报告中的等级。
statistic-table = 以表格显示
statistic-csv = 保存为CSV
statistic-events = 列有此项统计的事件
statistic-preferred = 通行的数字
statistic-preferred-help = 粗体：各来源对同一时间给出几个数字时通行的一个
chart-title = { $title }（{ $unit }）
chart-description-series = 柱形图，从{ $first }到{ $last }，每个时间一根柱。最低为{ $low }，最高为{ $high }。
chart-description-estimates = { $count }个估计值，从{ $low }到{ $high }，各以一点或一条线表示。
chart-description-levels = 从{ $first }到{ $last }的级别带状图。
chart-description-years = 柱形图，从{ $first_year }到{ $last_year }，每年一根柱，按主题堆叠。最高的一根为{ event-count }。
chart-description-decades = 柱形图，从{ $first_year }到{ $last_year }，每若干年一根柱，按主题堆叠。最高的一根为{ event-count }。
chart-this-event = 此事件
chart-column = { $date }：{ $amount }
chart-figure-by = { $figure }（{ $by }）
chart-year-column = { $year }：{ event-count }

## 表头

table-year = 年份
table-date = 日期
table-events = 事件
table-figure = 数字
table-source = 资料来源
table-note = 注释

## 更正

corrections-title = 更正
corrections-intro = 事件公布之后的所有修改，按由新到旧的顺序排列。
corrections-none = 公布以来没有修改。
revision-kind-corrected = 更正
revision-kind-expanded = 扩充
revision-kind-withdrawn = 撤回
revision-kind-restored = 恢复

## 数据

data-title = 数据
data-intro = 本记录的全部内容，供您在自己的工作中使用。
data-licence = 本记录可依照许可协议{ $licence }使用。
# $count的单位是千字节。
file-size = { $count } kB
data-tables = 表格
data-tables-help = 供电子表格、R、pandas和数据库使用：UTF-8编码的CSV，每项一行，各表以标识符相连。以=、+、-或@开头的文字前加了撇号，以免电子表格把它当作公式。
data-about-events = 全部事件：照原样记录的日期（EDTF）、可能的最早和最晚一天、主题、地点、把握程度、摘要。
data-about-citations = 每个事件依据哪些文件、出自文件何处、佐证什么内容。连接事件与文件。
data-about-documents = 全部文件的作者、日期、网址、存档副本和完整著录。
data-about-places = 地名表，附其他语言的名称和坐标。
data-about-topics = 主题。
data-about-measures = 统计及其计量内容。
data-about-observations = 每项统计的每个数字及其文件。相互矛盾的数字并列。
data-about-accounts = 资料来源说法不同时，各自的说法。
data-about-revisions = 已发布的事件何时作了何种修改。
data-about-translations = 其他语言的事件，以及每份译文的可信程度。
data-about-package = 供程序使用的表格说明：每一列、每个键、每个校验和（Frictionless Data Package）。可用Open Data Editor或Python和R的frictionless包打开。
data-library = 参考文献
data-library-help = 本记录引用的全部文件，供文献管理软件和文字处理软件使用。
data-library-by-topic = 按主题的参考文献
data-about-bib = BibLaTeX，供LaTeX、JabRef和Overleaf使用。不确定的日期照样保留。
data-about-ris = RIS，供EndNote、Mendeley、Zotero和图书馆目录使用。
data-about-csl-json = CSL-JSON，供Zotero、Pandoc和Quarto使用。
data-about-hayagriva = Hayagriva，供Typst使用。
data-programs = 程序与地图
data-programs-help = 同一份记录，以程序和地图能读的格式提供。
data-about-events-json = 全部事件及其所属的一切，包括正文、引用和译文。
data-about-geojson = 地图上的地点，供QGIS、Leaflet或geojson.io使用。
data-about-timelinejs = TimelineJS：用Knight Lab的程序把年表放到自己的网页上。
data-about-citation-file = 如何引用整份记录，供GitHub、Zenodo和档案机构使用。
data-about-sitemap = 每个页面及其最后修改日期，供搜索引擎使用。
data-feeds = 订阅源与日历
data-feeds-help = 订阅源把新内容告知阅读程序。其中的时间是修改的时间，不是事件的时间。
data-feed-new-events = 新事件
data-feed-corrections = 更正
data-about-json-feed = 新事件（JSON Feed）。
data-about-calendar = 周年日历：日期确切的事件，可订阅或导入。
data-offline = 可存入移动存储设备的整个网站
data-offline-help = 文件可直接从磁盘打开，无需网络。
data-embeds = 在其他网站上展示事件
data-embeds-explained = 每个事件页面的末尾说明如何在其他网站上展示该事件：可以作为框架中的卡片；若网站会删去粘贴内容中的框架，则可作为引文。支持 oEmbed 的网站只需事件的地址就能找到卡片。在链接旁显示图片的网站也能找到图片：图片上有标题、日期和主题；正文默认收起的事件，图片上只有标题。
data-verify = 如何查核副本是否完整、真实

## 随身携带的副本

copy-title = 关于此副本
copy-made = 此副本制作于{ $date }。
copy-verify = 在依据它或转交他人之前，请查核它是否完整、真实。
copy-danger = 在某些国家，持有此副本可能有危险。它不会隐藏自己。

## 搜索

search-title = 搜索
search-label = 要查找的词语
search-button = 搜索
search-no-script = 搜索需要 JavaScript。没有它时，可从下面的列表前往所有地点和事件。
search-results = 结果
search-found = 结果：
search-nothing = 没有找到任何内容。
search-broken = 无法载入搜索。可从下面的列表前往所有地点和事件。
search-more = 更多结果
search-topic = 主题
search-any-topic = 所有主题
search-from = 起始年份
search-to = 截止年份
search-kind-event = 事件
search-kind-place = 地点
search-kind-measure = 统计
search-kind-document = 文献
search-places = 按名称排列的地点
search-events = 按标题排列的事件
title-letters = 标题首字母
title-parts = 列表分部
titles-before = 前一页
titles-after = 后一页


## 错误的网址

not-found-title = 没有这个页面
not-found-text = 网址可能有误。这里公布过的页面网址不会改变；撤回的页面，原处会留有说明。
not-found-help = 全部事件见时间线，全部文件见参考文献。

## 嵌入和打印

embed-read-more = 阅读全文及来源
embed-from = 来自{ $site }
print-from = 来自
qr-code = 永久网址的二维码

## 每页页脚

footer-no-tracking = 本网站不跟踪读者：没有cookie，不作统计，不从其他主机加载任何内容。

## 图表,续

chart-thousands = 千{ $unit }
chart-millions = 百万{ $unit }
statistic-more = 另有{ $count }个数字
statistic-cited-here = 粗体：此事件所引文件中的数字
statistic-figures-at = 全部数字及其来源：
measure-extent = { $count }个数字，{ $years }

## 其他用语

letter-other = 其他
places-without-country = 其他地方
places-without-events = 没有单独事件的地点
places-of-other-countries = 本记录提到的其他地点
change-added = 添加
data-manifest = 本网站的每个文件及其大小和SHA-256，以及所有永久网址。

## 模板用语

about-this-document = 关于这份文件
about-this-entry = 关于本条目
added = 添加日期
check-a-copy-explained = manifest.json文件列出本网站的每个文件及其SHA-256。计算您副本中某个文件的SHA-256（例如用sha256sum程序），再与您从其他途径（例如从本网站）得到的manifest.json中的数值比较。两者相同，该文件就是真实的。
copies-can-be-dangerous = 在某些国家，持有本记录的副本可能有危险。它不会隐藏自己：任何找到这些文件的人都能看出它们是什么。
copies-of-this-site = 本网站的副本
edition = 版次：
fingerprint = 文字指纹
footer-navigation = 本网站的更多内容
how-to-check-a-copy = 本网站是一个由普通文件组成的文件夹，可以转交他人，例如存入移动存储设备。副本是否真实，可用manifest.json查核，其中列有每个文件的SHA-256。
id = 标识符
in-time = 按时间
letters = 参考文献分部
licence = 本记录的许可协议：
lies-in = 位于
made-with = 制作程序：
no-events = 本记录尚无事件。
open-the-text = 显示正文
close-the-text = 收起正文
text-not-printed = 正文处于收起状态，因此未打印。如需打印正文，请先展开。
other-events = 其他事件
other-names = 其他名称
other-years = 其他年份
pages = 页面
published-by = 发布者：
tables-can-be-copied = 每项统计都有自己的页面，以表格列出全部数据及其来源。
withdrawn-on = 撤回日期

## 词语之间的标点

label-end = { "：" }
comma = { "，" }
list-comma = { "、" }
semicolon = { "；" }
