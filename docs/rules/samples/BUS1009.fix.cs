[BusApi("dead_letters")]
public partial interface ILetterOfficeApi
{
    ValueTask<int> CountAsync(CancellationToken cancellationToken = default);
}
