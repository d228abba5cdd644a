[BusApi]
public partial interface IMailApi
{
    [BusName("send_mail")]
    ValueTask SendAsync(string to, string text, CancellationToken cancellationToken = default);
}
