internal import PlanModel

/// The names and words by which the sites of Chinese offices part a document from the site around it.
enum PageWords {
  /// Names (class, id, element) that content systems give the text of an article and nothing else: TRS, 大汉, 博达, 拓尔思's gov.cn pages,
  /// WeChat, and what many themes agree on.
  private static let content: Set<String> = [
    "trs_editor", "trs_ueditor", "trs_autoadd", "view_trs", "zoom", "ucap-content", "ucapcontent", "article-content",
    "article_content", "articlecontent", "article-con", "article_con", "articlecon", "art_con", "art-con", "artcon",
    "xxgk_content", "xxgk-content", "contxt", "contentxt", "con_text", "conttext", "text_content", "js_content",
    "rich_media_content", "pages_content", "pages-content", "b12c", "bt_content", "news_content", "newscontent",
    "news-content", "detail-content", "details-content", "detail_content", "zw_content", "zwcontent", "gk_content",
    "xl_content", "xlcontent", "info-content", "info_content", "wzcon", "wznr", "nr_content", "vsb_content",
    "v_news_content", "wp_articlecontent", "article_body", "article-body", "articlebody", "entry-content",
    "post-content", "founder-content", "maintextbox", "mainbody", "article_txt", "articletext", "arti_content",
  ]

  static func isContent(_ details: HTMLDetails) -> Bool { details.names.contains { content.contains($0) } }

  /// Names of a document's title.
  private static let title: Set<String> = [
    "title", "tit", "bt", "biaoti", "article-title", "article_title", "articletitle", "xl-title", "xxgk_title",
    "rich_media_title", "activity-name", "arti_title", "artitle", "art_title", "news_title", "newstitle",
    "content_title",
    "detail-title", "main-title", "ucaptitle", "headline", "pages-title", "con_title", "contitle", "wztitle",
  ]

  static func isTitle(_ details: HTMLDetails) -> Bool { details.names.contains { title.contains($0) } }

  /// Parts of the names of what surrounds a document.
  private static let chrome: Set<String> = [
    "nav", "navbar", "navigation", "menu", "foot", "footer", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "position",
    "weizhi", "dqwz", "share", "sharebox", "bdsharebuttonbox", "bshare", "fenxiang", "print", "dayin", "toolbar",
    "tools", "sidebar", "aside", "related", "relate", "pagination", "pager", "search", "login", "qrcode", "erweima",
    "ewm", "sitemap", "friendlink", "friendlinks", "copyright", "comment", "comments", "prevnext", "wza", "topbar",
    "logo", "fontsize", "contentinfo", "qr", "reward", "complementary", "banner",
  ]

  static func isChrome(_ name: HTMLName, _ details: HTMLDetails) -> Bool {
    if name == .nav || name == .footer || name == .aside || name == .select || name == .button { return true }
    return details.names.contains { word in
      chrome.contains(word) || word.split { $0 == "-" || $0 == "_" }.contains { chrome.contains(String($0)) }
    }
  }

  /// What a page offers its readers to do; a line of nothing else is no text of the document.
  private static let actions = [
    "打印本页", "打印此页", "打印页面", "打印文章", "打印", "关闭窗口", "关闭本页", "关闭此页", "关闭", "收藏本页", "收藏", "字体大小", "字体", "字号", "大中小", "大",
    "中", "小", "分享到", "分享至", "分享", "扫一扫在手机打开当前页", "扫一扫在手机上查看当前页面", "扫一扫", "手机扫一扫", "微信", "微博", "新浪微博", "空间", "QQ空间",
    "朋友圈", "返回顶部", "返回首页", "返回列表", "返回", "回到顶部", "下载本文", "保存本页", "纠错", "我要纠错", "浏览次数", "浏览量", "阅读次数", "点击数", "点击量",
    "访问量", "人气", "首页", "无障碍浏览", "无障碍", "长者模式", "关怀版", "适老版", "繁体", "简体", "朗读", "复制链接", "复制", "点赞", "在看", "评论", "添加收藏",
    "设为首页", "网站地图", "保护视力色", "视力保护色", "背景色", "默认", "放大", "缩小", "全文下载", "阅读原文", "上一篇", "下一篇", "没有了", "无",
  ].map { Array($0.utf8) }.sorted { $0.count > $1.count }

  /// Openings of lines that lead through the site.
  private static let leads: [StaticString] = [
    "当前位置", "您的位置", "您当前的位置", "您当前所在位置", "您所在的位置", "您现在的位置", "你的位置", "所在位置", "现在位置", "上一篇", "下一篇", "上一条", "下一条", "上一页",
    "下一页", "扫一扫", "扫码", "分享到", "分享至", "相关链接", "相关阅读", "相关文章", "相关新闻", "延伸阅读", "责任编辑", "【打印", "【关闭", "[打印", "[关闭",
    "打印本页",
    "版权所有", "网站标识码", "备案序号", "友情链接", "今天是", "欢迎访问", "欢迎您", "浏览次数", "访问量", "预览时标签不可点", "轻触查看原文", "微信扫一扫",
  ]

  /// What only the foot of a site says.
  private static let footer: [StaticString] = [
    "网站标识码", "公网安备", "ICP备", "icp备", "版权所有", "Copyright", "copyright", "技术支持", "网站地图", "建议使用", "浏览器",
  ]

  /// A line of a site, by its words alone.
  static func isSiteLine(_ text: [UInt8]) -> Bool {
    let words = text.filter { !$0.isWhiteSpace }
    guard words.count <= 600 else { return false }
    if leads.contains(where: { words.has($0, at: 0) }) { return words.count <= 300 }
    if footer.contains(where: { words.first($0, in: 0..<words.count) != nil }) { return words.count <= 450 }
    return isActions(words)
  }

  /// Nothing but actions, figures and marks between them, at least one action of several characters.
  private static func isActions(_ words: [UInt8]) -> Bool {
    guard words.count <= 200 else { return false }
    var position = 0
    var hasWord = false
    while position < words.count {
      if let action = actions.first(where: { words.starts(with: $0, at: position) }) {
        hasWord = hasWord || action.count >= 6 && action != Array("默认".utf8)
        position += action.count
        continue
      }
      let next = words.next(position)
      guard let scalar = words.scalar(at: position), !isWord(scalar) else { return false }
      position = next
    }
    return hasWord
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0x3400...0x9FFF: true
    default: false
    }
  }
}
