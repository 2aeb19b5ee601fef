/// A plan's paragraphs as the sites of Chinese offices publish them: each shape is built as one family of content systems builds its pages.
struct PageShape: CustomStringConvertible, Sendable {
  var description: String
  /// The page around the paragraphs, the first of which is the title.
  var page: @Sendable ([String]) -> [UInt8]
  /// Lines that the page adds to the document: fields above the text.
  var fields: [String] = []

  static let all = [stateCouncil, trs, hanweb, tables, wechat, word, breaks, fragment]

  private static let menu =
    "<ul>"
    + ["首页", "政务公开", "办事服务", "互动交流", "魅力甲市"].map { "<li><a href=\"/\">\($0)</a></li>" }.joined() + "</ul>"
  private static let footer =
    "<p>主办单位：甲市人民政府办公室　承办：甲市大数据中心</p><p>网站标识码：0000000000　甲ICP备00000000号</p>"

  /// The pages of the central government: fields in a table, the text in `pages_content`.
  static let stateCouncil = PageShape(
    description: "gov.cn",
    page: { lines in
      let rows = [["索 引 号：", "000-2021-1", "主题分类：", "综合政务"], ["发文机关：", "甲市人民政府", "成文日期：", "2021年03月01日"]]
      let table = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
      return Array(
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(lines[0])_政策_甲市政府网</title>
        <style>p{text-indent:2em}</style><script>if (a<b) document.write("<p>x</p>")</script></head><body>
        <!-- 头 --><div class="header"><div class="logo"><a href="/">甲市</a></div>\(menu)</div>
        <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/z">政策</a></div>
        <div class="article"><div class="policyLibraryOverview"><table><tbody>\(table)</tbody></table></div>
        <h1>\(lines[0])</h1><div class="share"><span>字号：<b>大</b> 中 小</span> <a href="#">打印</a></div>
        <div class="pages_content" id="UCAP-CONTENT">\(lines.dropFirst().map { "<p>　　\($0)</p>\n" }.joined())</div>
        <div class="editor">责任编辑：甲</div></div>
        <div class="related"><h3>相关稿件</h3><ul><li><a href="/1">甲市召开会议，部署下一步工作。</a></li></ul></div>
        <div class="footer">\(footer)</div></body></html>
        """.utf8)
    },
    fields: ["索 引 号：000-2021-1", "主题分类：综合政务", "发文机关：甲市人民政府", "成文日期：2021年03月01日"])

  static let trs = PageShape(description: "TRS") { lines in
    let body = lines.dropFirst().map {
      "<p align=\"justify\" style=\"text-indent: 2em; font-family: 仿宋\"><span style=\"font-size:12pt\">\($0)</span></p>"
    }.joined()
    return Array(
      """
      <html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ArticleTitle" content="\(lines[0])"/>
      <meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/><title>甲市人民政府</title></head>
      <body><div id="nav">\(menu)</div><div class="weizhi">您的位置：<a href="/">首页</a>&gt;规划</div>
      <div class="left"><h2>栏目导航</h2><ul><li><a href="/a">规划计划</a></li><li><a href="/b">财政</a></li></ul></div>
      <div class="wrap"><div class="xl_title">\(lines[0])</div>
      <div class="view TRS_UEDITOR trs_paper_default"><div class="TRS_Editor">\(body)</div></div>
      <div class="fenxiang">分享到：<a>微信</a><a>微博</a></div><p>上一篇：<a href="/p">没有了</a></p></div>
      <div class="bottom">\(footer)</div></body></html>
      """.utf8)
  }

  /// 大汉's content system: `zoom`, and text that a script shows.
  static let hanweb = PageShape(description: "hanweb") { lines in
    Array(
      """
      <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><title>甲市人民政府 规划计划 \(lines[0])</title>
      <meta charset="utf-8"></head><body><table width=100%><tr><td>\(menu)</td></tr></table>
      <table class="main" width="1000" border="0"><tr><td class="tit1"><div class="title">\(lines[0])</div></td></tr>
      <tr><td>【字体：<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>】</td></tr>
      <tr><td><div id="zoom" style="visibility:hidden"><!--ZJEG_RSS.content.begin-->\(lines.dropFirst().map { "<P>&nbsp;&nbsp;&nbsp;&nbsp;\($0)" }.joined(separator: "\r\n"))<!--ZJEG_RSS.content.end--></div></td></tr>
      <tr><td><a href="#">打印本页</a> <a href="#">关闭窗口</a></td></tr></table>
      <table><tr><td>\(footer)</td></tr></table></body></html>
      """.utf8)
  }

  /// A site of before 2010: tables put everything in its place, GB2312, no names.
  static let tables = PageShape(description: "tables in GB2312") { lines in
    let text = """
      <HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312"><TITLE>\(lines[0])</TITLE></HEAD>
      <BODY bgcolor=#ffffff><CENTER><TABLE width=780 border=0><TR><TD><A href="/">首页</A> | <A href="/x">公文</A> | <A href="/y">机构</A></TD></TR></TABLE>
      <TABLE width=780 border=0 cellpadding=0><TR><TD width=160 valign=top><TABLE><TR><TD><A href=1>市情</A></TD></TR><TR><TD><A href=2>公报</A></TD></TR></TABLE></TD>
      <TD><TABLE border=0><TR><TD align=center><FONT size=5><B>\(lines[0])</B></FONT></TD></TR><TR><TD>
      \(lines.dropFirst().map { "<P>　　\($0)</P>" }.joined())
      </TD></TR></TABLE></TD></TR></TABLE>
      <TABLE><TR><TD>\(footer)</TD></TR></TABLE></CENTER></BODY></HTML>
      """
    return encoded(text)
  }

  static let wechat = PageShape(description: "WeChat") { lines in
    let body = lines.dropFirst().map {
      "<section style=\"line-height:2em\"><section><span style=\"font-size:16px\" leaf=\"\">\($0)</span></section></section><p><br/></p>"
    }.joined()
    return Array(
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="\(lines[0])"><title></title></head>
      <body id="activity-detail"><div class="rich_media"><div id="img-content"><h1 class="rich_media_title" id="activity-name">\(lines[0])</h1>
      <div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0;">\(body)</div>
      <script>var x = "</div>";</script></div></div>
      <div class="weui-dialog" style="display: none"><p>知道了</p></div>
      <div class="qr_code_pc"><p>微信扫一扫<br>关注该公众号</p></div><div>预览时标签不可点</div></body></html>
      """.utf8)
  }

  /// Saved from Word as a filtered page.
  static let word = PageShape(description: "Word") { lines in
    let body = lines.dropFirst().map {
      "<p class=MsoNormal style='text-indent:32.0pt'><span\nlang=ZH-CN style='font-family:仿宋_GB2312'>\($0)</span><o:p></o:p></p>\n"
    }.joined(separator: "\n")
    return encoded(
      """
      <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
      <head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 15">
      <!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]--><style><!-- p.MsoNormal {margin:0} --></style></head>
      <body lang=ZH-CN><div class=WordSection1><p class=MsoTitle align=center><b><span>\(lines[0])</span></b></p>
      \(body)</div></body></html>
      """)
  }

  /// The text in one element, parted by breaks and nothing else.
  static let breaks = PageShape(description: "breaks") { lines in
    Array(
      """
      <html><meta charset=utf-8><body><div class="top"><a href="/">首页</a><a href="/n">新闻</a></div><div class="c"><h1>\(lines[0])</h1>
      <div class="con">\(lines.dropFirst().map { "　　\($0)" }.joined(separator: "<br>\n"))<br><br></div></div>
      <div class="foot">版权所有：甲市人民政府</div></body></html>
      """.utf8)
  }

  /// Copied out of an editor: no page around it, no encoding declared.
  static let fragment = PageShape(description: "fragment") { lines in
    encoded(lines.map { "<p>　　\($0)</p>" }.joined(separator: "\n"))
  }

  static func encoded(_ text: String) -> [UInt8] { convertToGB18030(text) }
}
