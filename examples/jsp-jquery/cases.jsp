<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" %>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
<head>
<title>我的办件</title>
<script type="text/javascript" src="/js/jquery-1.12.4.min.js"></script>
<!-- 好差评：开始 -->
<script src="/haochaping/haochaping.js" data-endpoint="https://hcp.example.gov.cn" data-tracking-url="/track.jsp"></script>
<script type="text/javascript">
$(document).on('click', '.rate', function () {
  var button = $(this), caseNo = button.data('case');
  haochaping.open({ ticket: function () { return $.post('/ticket.jsp', { caseNo: caseNo }); } })
    .then(function (ended) { if (ended.outcome === 'rated') button.replaceWith('已评价'); });
});
</script>
<!-- 好差评：结束 -->
</head>
<body>
<table border="1" cellpadding="6">
  <tr><th>办件编号</th><th>事项</th><th>操作</th></tr>
  <tr><td>${case.caseNo}</td><td>${case.itemName}</td><td><button type="button" class="rate" data-case="${case.caseNo}">评价</button></td></tr>
</table>
</body>
</html>
