[BusApi]
public partial interface IPicturesApi
{
    ValueTask UploadAsync(string name, ReadOnlySpan<byte> content, CancellationToken cancellationToken = default);
}
