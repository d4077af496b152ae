<%@ page contentType="text/plain; charset=UTF-8" import="cn.example.rating.Ticket" trimDirectiveWhitespaces="true" %>
<%-- 先确认这件办件属于当前登录的人，再申请票据。 --%>
<%= Ticket.of(request.getParameter("caseNo")) %>
