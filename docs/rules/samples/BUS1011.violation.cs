[BusApi]
public partial interface IMailApi
{
    [BusName("send_\uD83D")]
    ValueTask SendAsync(string to, string text, CancellationToken cancellationToken = default);
}
